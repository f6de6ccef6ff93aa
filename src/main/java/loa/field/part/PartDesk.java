package loa.field.part;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import loa.field.part.Step.Elsewhere;
import loa.field.part.Step.No;
import loa.field.part.Step.Reached;
import loa.field.part.Step.Why;
import loa.platform.Me;
import loa.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where files arrive in parts. A part is on the disk before the row says so: after a cut, or a restart of either side, sending
 * goes on from what the row says. The whole is compared with its hash before anybody gets it.
 */
@Component
public class PartDesk implements SmartInitializingSingleton {

    public static final int LARGEST_PART = 1 << 20;

    private static final long MOST_UNDER_WAY = 500L << 20;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Logger LOG = LoggerFactory.getLogger(PartDesk.class);

    private final PartFiles files;
    private final Path folder;
    private final long largest;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PartDesk(PartFiles files, Settings settings, TransactionTemplate transaction, Clock clock) throws IOException {
        this.files = files;
        this.folder = Files.createDirectories(settings.data().resolve("parts"));
        this.largest = (long) settings.uploadMegabytes() << 20;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Announces a file, or says how far it has come since it was announced. */
    public Step announce(UUID id, String name, long bytes, String sha256, Me me) {
        if (bytes > largest) return new No(Why.TOO_LARGE);
        if (bytes <= 0 || !sha256.matches("[0-9a-f]{64}")) return new No(Why.DAMAGED);
        return run(() -> {
            var known = files.find(me.person(), id);
            if (known.isEmpty()) {
                if (files.under(me.person()) + bytes > MOST_UNDER_WAY) return new No(Why.TOO_MUCH);
                files.add(new PartFile(me.person(), id, name, bytes, sha256, 0), clock.instant());
                return new Reached(0, false);
            }
            var file = known.get();
            if (file.bytes() != bytes || !file.sha256().equals(sha256)) return new No(Why.OTHER_FILE);
            var safe = safe(file);
            return new Reached(safe, safe == bytes);
        });
    }

    /** How far the file has come. */
    public Step where(UUID id, Me me) {
        return files.find(me.person(), id)
                .<Step>map(file -> new Reached(safe(file), file.isWhole()))
                .orElse(new No(Why.UNKNOWN));
    }

    /** Takes the part that begins there; with the last one the whole is compared with its hash. */
    public Step take(UUID id, long offset, byte[] part, String sha256, Me me) {
        if (part.length == 0 || part.length > LARGEST_PART) return new No(Why.TOO_LARGE);
        if (!hex(digest().digest(part)).equals(sha256)) return new No(Why.DAMAGED);
        return run(() -> {
            var known = files.hold(me.person(), id);
            if (known.isEmpty()) return new No(Why.UNKNOWN);
            var file = known.get();
            var safe = safe(file);
            if (offset != safe) return new Elsewhere(safe);
            if (offset + part.length > file.bytes()) return new No(Why.TOO_LARGE);
            write(file, offset, part);
            var reached = offset + part.length;
            if (reached == file.bytes() && !hash(file).equals(file.sha256())) {
                // Nobody can say which part was wrong: it begins anew.
                files.received(me.person(), id, 0, clock.instant());
                return new No(Why.DAMAGED);
            }
            files.received(me.person(), id, reached, clock.instant());
            return new Reached(reached, reached == file.bytes());
        });
    }

    /** The whole file, if all of it is here. */
    public Optional<Resource> whole(UUID id, Me me) {
        return files.find(me.person(), id)
                .filter(PartFile::isWhole)
                .map(this::place)
                .filter(Files::isRegularFile)
                .map(FileSystemResource::new);
    }

    public Optional<PartFile> find(UUID id, Me me) {
        return files.find(me.person(), id);
    }

    /** Forgets the file: it was taken where it belongs, or is not wanted any more. */
    public void forget(UUID id, Me me) {
        files.find(me.person(), id).ifPresent(file -> {
            files.remove(me.person(), id);
            delete(place(file));
        });
    }

    @Override
    public void afterSingletonsInstantiated() {
        Thread.ofVirtual().name("sweep of parts").start(() -> sweep(KEPT));
    }

    /** Lets go of what nobody went on with for so long, and of files without a row. */
    public int sweep(Duration kept) {
        var moment = clock.instant().minus(kept);
        var old = files.before(moment);
        for (var file : old) {
            files.remove(file.person(), file.id());
            delete(place(file));
        }
        try (var strays = Files.list(folder)) {
            for (var stray : strays.toList()) {
                if (Files.getLastModifiedTime(stray).toInstant().isBefore(moment)) delete(stray);
            }
        } catch (IOException e) {
            LOG.error("the files under way could not be swept", e);
        }
        return old.size();
    }

    /** What the row says, unless the disk has less: then from the beginning of what is missing. */
    private long safe(PartFile file) {
        try {
            var place = place(file);
            return Files.isRegularFile(place) ? Math.min(file.received(), Files.size(place)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PartFile file, long offset, byte[] part) {
        try (var channel = FileChannel.open(place(file), CREATE, WRITE)) {
            // What lies behind is of a part whose row was never written.
            channel.truncate(offset);
            var bytes = ByteBuffer.wrap(part);
            while (bytes.hasRemaining()) channel.write(bytes, offset + bytes.position());
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hash(PartFile file) {
        var digest = digest();
        try (var channel = FileChannel.open(place(file), READ);
                var in = new DigestInputStream(Channels.newInputStream(channel), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hex(digest.digest());
    }

    private Path place(PartFile file) {
        return folder.resolve(file.person() + "-" + file.id());
    }

    private Step run(Supplier<Step> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("left behind: {}", file, e);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
