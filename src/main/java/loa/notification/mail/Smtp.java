package loa.notification.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's mail server. Each is set as {@code LOA_SMTP_HOST}, {@code LOA_SMTP_PORT} and so on.
 *
 * @param host its name; empty: Loa sends no mail
 * @param port 587 for STARTTLS, 465 for TLS, 25 within the house
 * @param user name to sign in with; empty: it asks for none
 * @param password the password to it
 * @param from the sender's address, as {@code loa@example.gov.vn}
 * @param security how the line is kept from listeners
 */
@ConfigurationProperties("loa.smtp")
public record Smtp(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Security security) {

    /** How the line to the mail server is kept from listeners. */
    public enum Security {
        /** Encrypted from the first letter. */
        TLS,
        /** Encrypted after the greeting, or not at all sent. */
        STARTTLS,
        /** Open: within the house only. */
        NONE
    }

    boolean isSet() {
        return !host.isBlank() && !from.isBlank();
    }

    /** So that no password gets into a log. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security + " " + from;
    }
}
