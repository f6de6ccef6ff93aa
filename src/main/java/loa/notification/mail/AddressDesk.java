package loa.notification.mail;

import static loa.platform.view.Words.msg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.notification.Addresses;
import loa.notification.Carrier.Carried;
import loa.notification.Carrier.Outcome;
import loa.organization.PersonId;
import loa.platform.Me;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people say where mail reaches them. It counts once they type the code that was sent there: nobody signs up another. */
@Component
public class AddressDesk {

    private static final Duration CODE_HOLDS = Duration.ofMinutes(30);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int TRIES = 5;

    /** Why not. */
    public enum Objection {
        NO_MAIL,
        NO_ADDRESS,
        TOO_SOON,
        NOT_SENT,
        WRONG_CODE,
        CODE_OVER;

        public String key() {
            return "notification.address." + name();
        }
    }

    private final Addresses addresses;
    private final Postman postman;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    AddressDesk(Addresses addresses, Postman postman, AuditLog audit, Clock clock) {
        this.addresses = addresses;
        this.postman = postman;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this installation sends mail. */
    public boolean isOpen() {
        return postman.isReady();
    }

    public Optional<Addresses.Address> find(Me me) {
        return addresses.find(new PersonId(me.person()));
    }

    /** Sends a code to the address. */
    @Transactional
    public Optional<Objection> take(String typed, Me me) {
        if (!postman.isReady()) return Optional.of(Objection.NO_MAIL);
        var email = Postman.address(typed);
        if (email == null) return Optional.of(Objection.NO_ADDRESS);
        var person = new PersonId(me.person());
        var now = clock.instant();
        var soon = addresses
                .find(person)
                .map(Addresses.Address::codeUntil)
                .filter(until -> until.minus(CODE_HOLDS).plus(BETWEEN_CODES).isAfter(now));
        if (soon.isPresent()) return Optional.of(Objection.TOO_SOON);
        var code = "%06d".formatted(chance.nextInt(1_000_000));
        addresses.take(person, email, hash(person, code), now.plus(CODE_HOLDS));
        var letter = new Letter(
                msg("notification.mail.code.subject", code),
                msg("notification.mail.greeting"),
                List.of(new Letter.Item(
                        msg("notification.mail.code.words", code), msg("notification.mail.code.how"), null)),
                msg("notification.mail.code.why"),
                null);
        var sent = postman.send(email, letter, UUID.randomUUID().toString()) instanceof Carried;
        return sent ? Optional.empty() : Optional.of(Objection.NOT_SENT);
    }

    /** The code came back: from now on mail goes there. */
    @Transactional
    public Optional<Objection> confirm(String typed, Me me) {
        var person = new PersonId(me.person());
        var address = addresses.find(person);
        var now = clock.instant();
        if (address.isEmpty()
                || address.get().codeUntil() == null
                || address.get().codeUntil().isBefore(now)
                || address.get().tries() >= TRIES) {
            return Optional.of(Objection.CODE_OVER);
        }
        if (!hash(person, typed.replaceAll("\\D", "")).equals(address.get().codeHash())) {
            addresses.missed(person);
            return Optional.of(Objection.WRONG_CODE);
        }
        addresses.confirm(person, now);
        audit.append(
                me, "notification.address.confirmed", "person:" + person, null, me.unit(), Map.of("person", me.name()));
        return Optional.empty();
    }

    /** Mail no longer goes to this person. */
    @Transactional
    public void drop(Me me) {
        var person = new PersonId(me.person());
        addresses.drop(person);
        audit.append(
                me, "notification.address.dropped", "person:" + person, null, me.unit(), Map.of("person", me.name()));
    }

    /** Sends a letter that only shows that mail goes out. */
    @Transactional
    public Outcome test(String email, Me me) {
        audit.append(me, "notification.mail.tested", "person:" + me.person(), null, me.unit(), Map.of("email", email));
        var letter = new Letter(
                msg("notification.mail.test.subject"),
                msg("notification.mail.greeting"),
                List.of(new Letter.Item(msg("notification.mail.test.words"), null, null)),
                msg("notification.mail.test.why"),
                null);
        return postman.send(email, letter, UUID.randomUUID().toString());
    }

    private static String hash(PersonId person, String code) {
        try {
            var bytes = (person + ":" + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
