package loa;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The real plans and their expected results, which lie beside the project and not in it. */
public final class SharedFiles {

    private SharedFiles() {}

    /** The file below the shared folder; the calling test is skipped, and says why, where the folder is absent. */
    public static Path shared(String path) {
        var folder = Path.of(Optional.ofNullable(System.getenv("LOA_SHARED")).orElse("../shared"));
        var file = folder.resolve(path);
        assumeTrue(
                Files.exists(file), () -> "skipped: no " + file + " (set LOA_SHARED to the folder that holds plans/)");
        return file;
    }
}
