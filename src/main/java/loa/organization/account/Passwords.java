package loa.organization.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import loa.organization.PersonRefusal;
import loa.platform.Plain;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are taken, and how they are kept: Argon2id with 19 MiB and two passes, a few at a time to spare memory. */
@Component
public class Passwords {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final String ONE_TIME_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Set<String> COMMON = common();

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns = new Semaphore(2, true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = argon.encode("a password that nobody has");

    /** Why this is no good password for that person. */
    public Optional<PersonRefusal> refusal(String password, String userName, String name) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(PersonRefusal.PASSWORD_SHORT);
        }
        var plain = Plain.text(password).replace(" ", "");
        var word = plain.replaceAll("[0-9]+$|^[0-9]+", "");
        if (COMMON.contains(plain)
                || COMMON.contains(word)
                || word.isEmpty()
                || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(PersonRefusal.PASSWORD_COMMON);
        }
        var isName = word.equals(Plain.text(userName).replace(" ", ""))
                || word.equals(Plain.text(name).replace(" ", ""));
        return isName ? Optional.of(PersonRefusal.PASSWORD_NAME) : Optional.empty();
    }

    /** A password to be read out on the phone and used once: four groups of four. */
    public String oneTime() {
        return random.ints(16, 0, ONE_TIME_LETTERS.length())
                .mapToObj(i -> String.valueOf(ONE_TIME_LETTERS.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(....)(?!$)", "$1-");
    }

    public String hash(String password) {
        return inTurn(() -> argon.encode(password));
    }

    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST && inTurn(() -> argon.matches(password, hash));
    }

    /** Takes as long as a comparison, so that the time does not tell whether there is such an account. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Set<String> common() {
        var file = "/loa/organization/common-passwords.txt";
        try (var in = Passwords.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
