package loa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that are made from the code, committed and compared; {@code ./loa docs} rewrites them. */
public final class Generated {

    private static final Path FOLDER = Path.of("docs/generated");

    private Generated() {}

    /** Compares with the file, or writes it where {@code -Dloa.docs=write} is given. */
    public static void matches(String file, String text) {
        var path = FOLDER.resolve(file);
        try {
            if ("write".equals(System.getProperty("loa.docs"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            }
            assertThat(path).as("run ./loa docs").exists();
            assertThat(text).as("docs/generated/%s: run ./loa docs", file).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
