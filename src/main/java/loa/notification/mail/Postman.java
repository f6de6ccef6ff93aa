package loa.notification.mail;

import static loa.platform.view.Words.msg;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import loa.notification.Carrier.Carried;
import loa.notification.Carrier.Later;
import loa.notification.Carrier.Outcome;
import loa.notification.Carrier.Refused;
import loa.platform.view.Templates;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server, and says what the server said. */
@Component
class Postman {

    private static final String PATIENCE = "15000";

    private final Smtp smtp;
    private final Templates templates;
    private final Clock clock;
    private volatile @Nullable String trouble;

    Postman(Smtp smtp, Templates templates, Clock clock) {
        this.smtp = smtp;
        this.templates = templates;
        this.clock = clock;
    }

    boolean isReady() {
        return smtp.isSet();
    }

    /** What was wrong the last time; {@code null}: nothing. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** The address as it is written; {@code null} where it is none. */
    static @Nullable String address(String typed) {
        try {
            var address = new InternetAddress(typed.strip(), true);
            var text = address.getAddress();
            return address.getPersonal() == null
                            && text.matches("[\\x21-\\x7e]+@[\\w.-]+\\.[A-Za-z]{2,}")
                            && text.length() <= 254
                    ? text
                    : null;
        } catch (AddressException e) {
            return null;
        }
    }

    /**
     * Sends the letter.
     *
     * @param id names it in its {@code Message-ID}, the same each time it is tried
     */
    Outcome send(String to, Letter letter, String id) {
        try {
            var session = session();
            var message = message(session, to, letter, id);
            try (var transport = session.getTransport()) {
                if (smtp.user().isBlank()) transport.connect();
                else transport.connect(smtp.user(), smtp.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
            trouble = null;
            return new Carried();
        } catch (SendFailedException e) {
            return refusal(e);
        } catch (AuthenticationFailedException e) {
            return later(msg("notification.mail.signIn", String.valueOf(e.getMessage())));
        } catch (MessagingException e) {
            return later(smtp.host() + ":" + smtp.port() + ": " + e.getMessage());
        }
    }

    /** Whether the answer speaks of the address rather than of the letter. */
    static boolean isOfTheAddress(Outcome outcome) {
        return outcome instanceof Refused(var why) && why.startsWith("55") && !why.startsWith("554");
    }

    private Outcome refusal(SendFailedException failed) {
        for (Exception next = failed;
                next != null;
                next = next instanceof MessagingException m ? m.getNextException() : null) {
            int code = next instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : next instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
            if (code >= 500) return new Refused(said(code, next));
            if (code >= 400) return new Later(said(code, next));
        }
        return later(String.valueOf(failed.getMessage()));
    }

    private static String said(int code, Exception said) {
        var words = String.valueOf(said.getMessage()).strip();
        return words.startsWith(String.valueOf(code)) ? words : code + " " + words;
    }

    private Later later(String why) {
        trouble = why;
        return new Later(why);
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", smtp.host());
        properties.put("mail.smtp.port", String.valueOf(smtp.port()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.auth", String.valueOf(!smtp.user().isBlank()));
        switch (smtp.security()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> properties.put("mail.smtp.starttls.required", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        if (smtp.security() == Smtp.Security.STARTTLS) properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }

    private MimeMessage message(Session session, String to, Letter letter, String id) throws MessagingException {
        var message = new Named(session, "<" + id + "@" + smtp.from().replaceAll(".*@", "") + ">");
        message.setFrom(new InternetAddress(smtp.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(letter.subject().replaceAll("\\s+", " ").strip(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(templates.text(letter), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** A message that keeps the id it was given. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
