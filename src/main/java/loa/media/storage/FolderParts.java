package loa.media.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The folder {@code parts} of this machine, a folder for each file. */
final class FolderParts implements Parts {

    private final Path folder;

    FolderParts(Path data) throws IOException {
        this.folder = Files.createDirectories(data.resolve("parts"));
    }

    @Override
    public void keep(String file, long offset, byte[] part) throws IOException {
        var place = Files.createDirectories(place(file)).resolve(Long.toString(offset));
        var half = place.resolveSibling(offset + ".half");
        Files.write(half, part);
        try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(half, place, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    @Override
    public SortedMap<Long, Resource> of(String file) throws IOException {
        var parts = new TreeMap<Long, Resource>();
        if (!Files.isDirectory(place(file))) return parts;
        try (var all = Files.list(place(file))) {
            for (var part : all.toList()) {
                var name = part.getFileName().toString();
                if (name.matches("\\d{1,18}")) parts.put(Long.parseLong(name), new FileSystemResource(part));
            }
        }
        return parts;
    }

    @Override
    public void drop(String file) throws IOException {
        remove(place(file));
    }

    @Override
    public void sweep(Instant before) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) remove(file);
            }
        }
    }

    private static void remove(Path place) throws IOException {
        if (!Files.exists(place)) return;
        try (var all = Files.walk(place)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }

    private Path place(String file) {
        return folder.resolve(Key.ofParts(file));
    }
}
