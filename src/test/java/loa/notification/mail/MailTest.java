package loa.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import loa.LoaTest;
import loa.audit.AuditLog;
import loa.notification.Addresses;
import loa.notification.Carrier.Carried;
import loa.notification.Carrier.Later;
import loa.notification.Carrier.Parcel;
import loa.notification.Carrier.Refused;
import loa.notification.Inbox;
import loa.organization.People;
import loa.organization.PersonId;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Templates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a real mail server in this process. */
@LoaTest
class MailTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Addresses addresses;
    private final Inbox inbox;
    private final Settings settings;
    private final Templates templates;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final People people;
    private final Clock clock;
    private Me hoa;

    MailTest(
            Addresses addresses,
            Inbox inbox,
            Settings settings,
            Templates templates,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            People people,
            Clock clock) {
        this.addresses = addresses;
        this.inbox = inbox;
        this.settings = settings;
        this.templates = templates;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.people = people;
        this.clock = clock;
    }

    @BeforeEach
    void a_mail_server_and_somebody() {
        server.start();
        hoa = people.officer("Lò Thị Hoa", people.district("Huyện Nậm Thư").id());
    }

    @AfterEach
    void the_server_ends() {
        server.stop();
    }

    @Test
    void an_address_counts_once_the_code_that_was_sent_there_comes_back() throws Exception {
        var desk = new AddressDesk(addresses, postman(server.getSmtp().getPort()), audit, clock);

        assertThat(in(() -> desk.take(" hoa@xa.example.vn ", hoa))).isEmpty();
        var code = code(server.getReceivedMessages()[0]);
        assertThat(addresses.find(person()).orElseThrow().isUsed()).isFalse();
        assertThat(in(() -> desk.take("other@xa.example.vn", hoa))).contains(AddressDesk.Objection.TOO_SOON);
        assertThat(in(() -> desk.confirm(code.equals("000000") ? "000001" : "000000", hoa)))
                .contains(AddressDesk.Objection.WRONG_CODE);
        assertThat(in(() -> desk.confirm(code, hoa))).isEmpty();

        assertThat(addresses.find(person()).orElseThrow().isUsed()).isTrue();
    }

    @Test
    void a_code_is_not_to_be_guessed() throws Exception {
        var desk = new AddressDesk(addresses, postman(server.getSmtp().getPort()), audit, clock);
        in(() -> desk.take("hoa@xa.example.vn", hoa));
        var code = code(server.getReceivedMessages()[0]);
        var wrong = code.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 5; i++) in(() -> desk.confirm(wrong, hoa));

        assertThat(in(() -> desk.confirm(code, hoa))).contains(AddressDesk.Objection.CODE_OVER);
    }

    @Test
    void what_is_no_address_is_not_taken() {
        var desk = new AddressDesk(addresses, postman(server.getSmtp().getPort()), audit, clock);

        for (var typed : List.of("", "hoa", "hoa@", "Hoa <hoa@xa.vn>", "hoa@xa.vn\r\nBcc: a@b.vn", "a@b.vn, c@d.vn")) {
            assertThat(in(() -> desk.take(typed, hoa))).as(typed).contains(AddressDesk.Objection.NO_ADDRESS);
        }
    }

    @Test
    void a_letter_says_the_same_as_text_and_as_html_in_vietnamese() throws Exception {
        confirmed("hoa@xa.example.vn");
        var carrier = carrier(server.getSmtp().getPort());

        var outcome = carrier.carry(parcel(message("IV.4/6 đến hạn Thứ Sáu, 18/10 <gấp>")));

        assertThat(outcome).isEqualTo(new Carried());
        var letter = server.getReceivedMessages()[0];
        assertThat(letter.getHeader("Subject", null)).startsWith("=?UTF-8?");
        assertThat(letter.getSubject())
                .isEqualTo("Thư gửi đến IV.4/6 đến hạn Thứ Sáu, 18/10 <gấp> bị máy chủ từ chối, Loa thôi gửi đến đó");
        assertThat(letter.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(letter.getMessageID()).matches("<[0-9a-f-]{36}@loa\\.example\\.vn>");
        assertThat(part(letter, 0)).contains("18/10 <gấp>", "Kính gửi");
        assertThat(part(letter, 1)).contains("18/10 &lt;gấp&gt;", "<html lang=\"vi\">");
    }

    @Test
    void what_is_due_at_the_same_time_comes_in_one_letter() throws Exception {
        confirmed("hoa@xa.example.vn");

        carrier(server.getSmtp().getPort()).carry(parcel(message("một"), message("hai"), message("ba")));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Loa: 3 thông báo mới");
        assertThat(part(server.getReceivedMessages()[0], 0)).contains("một", "hai", "ba");
    }

    @Test
    void while_the_server_is_down_letters_wait_and_the_reason_is_known() {
        confirmed("hoa@xa.example.vn");
        var port = server.getSmtp().getPort();
        server.stop();
        var carrier = carrier(port);

        assertThat(carrier.carry(parcel(message("một")))).isInstanceOf(Later.class);
        assertThat(carrier.trouble()).contains(String.valueOf(port));
    }

    @Test
    void an_address_that_the_server_does_not_know_is_stopped_and_its_owner_told() throws Exception {
        confirmed("nobody@xa.example.vn");

        try (var strict = new Strict()) {
            var outcome = carrier(strict.port()).carry(parcel(message("một")));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.why()).startsWith("550"));
        }
        assertThat(addresses.find(person()).orElseThrow().error()).contains("550");
        assertThat(inbox.page(hoa, true, null, 1).messages().getFirst().sentence(java.util.Locale.of("vi")))
                .startsWith("Thư gửi đến nobody@xa.example.vn bị máy chủ từ chối");
    }

    private void confirmed(String email) {
        addresses.take(person(), email, "x", clock.instant().plusSeconds(60));
        addresses.confirm(person(), clock.instant());
    }

    private MailCarrier carrier(int port) {
        return new MailCarrier(postman(port), addresses, settings, events);
    }

    private Postman postman(int port) {
        var smtp = new Smtp("127.0.0.1", port, "", "", "loa@loa.example.vn", Smtp.Security.NONE);
        return new Postman(smtp, templates, clock);
    }

    private Parcel parcel(Inbox.Message... messages) {
        return new Parcel(UUID.randomUUID().toString(), person(), "", List.of(messages));
    }

    private static Inbox.Message message(String argument) {
        return new Inbox.Message(
                UUID.randomUUID(),
                "notification.own",
                "notification.told.refused",
                List.of(argument),
                null,
                "/notifications",
                false,
                Instant.EPOCH,
                false);
    }

    private PersonId person() {
        return new PersonId(hoa.person());
    }

    private <T> T in(java.util.function.Supplier<T> act) {
        return transaction.execute(status -> act.get());
    }

    private static String code(MimeMessage letter) throws Exception {
        var code = Pattern.compile("\\d{6}").matcher(letter.getSubject());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String part(MimeMessage letter, int index) throws Exception {
        return (String) ((MimeMultipart) letter.getContent()).getBodyPart(index).getContent();
    }

    /** A mail server that knows nobody. */
    private static final class Strict implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Strict() throws java.io.IOException {
            Thread.ofVirtual().start(this::talk);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void talk() {
            try (var line = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
                var out = line.getOutputStream();
                out.write("220 strict\r\n".getBytes(StandardCharsets.US_ASCII));
                for (var said = in.readLine(); said != null; said = in.readLine()) {
                    var answer = said.startsWith("RCPT")
                            ? "550 5.1.1 no such user"
                            : said.startsWith("QUIT") ? "221 bye" : "250 ok";
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (java.io.IOException e) {
                // The other side has hung up.
            }
        }

        @Override
        public void close() throws java.io.IOException {
            socket.close();
        }
    }
}
