package loa.media.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The folder {@code incoming} of this machine, in which bytes arrive before they are stored anywhere. */
final class Reception {

    private final Path folder;

    Reception(Path data) throws IOException {
        this.folder = Files.createDirectories(data.resolve("incoming"));
    }

    Path receive() throws IOException {
        return Files.createTempFile(folder, "", ".part");
    }

    /** Removes what never became a file. */
    void sweep(Instant before) throws IOException {
        for (var file : filesOlderThan(folder, before)) Files.deleteIfExists(file);
    }

    static List<Path> filesOlderThan(Path folder, Instant moment) throws IOException {
        try (var files = Files.find(
                folder,
                1,
                (file, is) ->
                        is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(moment))) {
            return files.toList();
        }
    }
}
