package loa.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import loa.platform.Me;
import loa.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * The demonstration logins of this installation: one password for all of them, drawn at the first start and kept with the
 * names in {@code demonstration.txt} of the data folder.
 */
@Component
class Logins {

    private static final List<String> SYLLABLES =
            List.of("ban", "suoi", "nui", "rung", "lua", "ngo", "hoa", "sach", "but", "den", "mua", "nang");

    private final Path file;

    Logins(Settings settings) {
        this.file = settings.data().resolve("demonstration.txt");
    }

    String password() {
        try {
            if (Files.exists(file)) return Files.readAllLines(file).getFirst();
            var random = new SecureRandom();
            var words = new StringBuilder();
            for (int i = 0; i < 3; i++)
                words.append(SYLLABLES.get(random.nextInt(SYLLABLES.size()))).append('-');
            var password = words.append(1000 + random.nextInt(9000)).toString();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, password + "\n");
            Files.setPosixFilePermissions(
                    file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String userName, String name, Me me) {
        var line = "%s\t%s, %s, %s%n".formatted(userName, name, me.post(), me.unitName());
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User name and who it is, a line each. */
    List<String> all() {
        try {
            var lines = Files.readAllLines(file);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    boolean exist() {
        return Files.exists(file);
    }
}
