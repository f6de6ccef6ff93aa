package loa.media.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Folders of the data folder: {@code files} by hash, {@code aside} what a sweep took. */
class FolderStorage implements Storage {

    /** A sweep that was wrong, as after a database restored too old, can be undone this long. */
    private static final Duration ASIDE = Duration.ofDays(30);

    private final Reception reception;
    private final Path kept;
    private final Path aside;
    private final Clock clock;

    FolderStorage(Path data, Reception reception, Clock clock) throws IOException {
        this.reception = reception;
        this.kept = Files.createDirectories(data.resolve("files"));
        this.aside = Files.createDirectories(data.resolve("aside"));
        this.clock = clock;
    }

    @Override
    public Path receive() throws IOException {
        return reception.receive();
    }

    @Override
    public void store(Path received, String key) throws IOException {
        if (reserve(key)) {
            Files.delete(received);
            return;
        }
        var place = place(key);
        var folder = Files.createDirectories(place.getParent());
        flush(received, WRITE);
        Files.move(received, place, ATOMIC_MOVE);
        flush(folder, READ);
    }

    @Override
    public Optional<Resource> open(String key) {
        var place = place(key);
        return Files.isRegularFile(place) ? Optional.of(new FileSystemResource(place)) : Optional.empty();
    }

    @Override
    public boolean reserve(String key) throws IOException {
        var place = place(key);
        if (!Files.isRegularFile(place)) return false;
        Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
        return true;
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<String>> wanted) throws IOException {
        reception.sweep(before);
        for (var file : Reception.filesOlderThan(aside, clock.instant().minus(ASIDE))) Files.deleteIfExists(file);
        var taken = 0;
        try (var folders = Files.list(kept)) {
            for (var folder : folders.toList()) taken += sweepFolder(folder, before, wanted);
        }
        return taken;
    }

    private int sweepFolder(Path folder, Instant before, UnaryOperator<Set<String>> wanted) throws IOException {
        var old = Reception.filesOlderThan(folder, before);
        var needed = wanted.apply(old.stream().map(FolderStorage::hash).collect(Collectors.toSet()));
        var taken = 0;
        for (var file : old) {
            if (needed.contains(hash(file))) continue;
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            Files.move(file, aside.resolve(file.getFileName()), ATOMIC_MOVE);
            taken++;
        }
        return taken;
    }

    private static String hash(Path file) {
        return Key.hash(file.getFileName().toString());
    }

    private Path place(String key) {
        return kept.resolve(Key.path(key));
    }

    private static void flush(Path path, OpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
