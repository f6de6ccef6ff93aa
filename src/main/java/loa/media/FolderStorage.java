package loa.media;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loa.platform.Settings;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Folders of the data folder: {@code incoming} while files arrive, {@code files} by hash, {@code aside} what a sweep took. */
@Component
class FolderStorage implements Storage {

    /** A sweep that was wrong, as after a database restored too old, can be undone this long. */
    private static final Duration ASIDE = Duration.ofDays(30);

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}(-\\d+\\.jpg|-bare)?");

    private final Path incoming;
    private final Path kept;
    private final Path aside;
    private final Clock clock;

    FolderStorage(Settings settings, Clock clock) throws IOException {
        this.incoming = Files.createDirectories(settings.data().resolve("incoming"));
        this.kept = Files.createDirectories(settings.data().resolve("files"));
        this.aside = Files.createDirectories(settings.data().resolve("aside"));
        this.clock = clock;
    }

    @Override
    public Path receive() throws IOException {
        return Files.createTempFile(incoming, "", ".part");
    }

    @Override
    public void store(Path received, String key) throws IOException {
        if (reserve(key)) {
            Files.delete(received);
            return;
        }
        var folder = Files.createDirectories(folder(key));
        flush(received, WRITE);
        Files.move(received, folder.resolve(key), ATOMIC_MOVE);
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
        for (var file : filesOlderThan(incoming, before)) Files.deleteIfExists(file);
        for (var file : filesOlderThan(aside, clock.instant().minus(ASIDE))) Files.deleteIfExists(file);
        var taken = 0;
        try (var folders = Files.list(kept)) {
            for (var folder : folders.toList()) taken += sweepFolder(folder, before, wanted);
        }
        return taken;
    }

    private int sweepFolder(Path folder, Instant before, UnaryOperator<Set<String>> wanted) throws IOException {
        var old = filesOlderThan(folder, before);
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
        return file.getFileName().toString().substring(0, 64);
    }

    private static List<Path> filesOlderThan(Path folder, Instant moment) throws IOException {
        try (var files = Files.find(
                folder,
                1,
                (file, is) ->
                        is.isRegularFile() && is.lastModifiedTime().toInstant().isBefore(moment))) {
            return files.toList();
        }
    }

    /** Two letters of the hash make 256 folders, so that none grows large. */
    private Path folder(String key) {
        if (!KEY.matcher(key).matches()) throw new IllegalArgumentException("not a key: " + key);
        return kept.resolve(key.substring(0, 2));
    }

    private Path place(String key) {
        return folder(key).resolve(key);
    }

    private static void flush(Path path, OpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
