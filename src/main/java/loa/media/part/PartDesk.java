package loa.media.part;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import loa.media.part.Step.Elsewhere;
import loa.media.part.Step.No;
import loa.media.part.Step.Reached;
import loa.media.part.Step.Why;
import loa.media.storage.Parts;
import loa.platform.Me;
import loa.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where files arrive in parts. A part is stored before the row says so: after a cut, or a restart of either side, sending goes
 * on from what the row says, with whichever node. The whole is compared with its hash, where one was said, before anybody gets
 * it.
 */
@Component
public class PartDesk {

    public static final int LARGEST_PART = 1 << 20;

    /** What nobody went on with for so long is let go. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final long MOST_UNDER_WAY = 500L << 20;

    private final PartFiles files;
    private final Parts parts;
    private final long largest;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PartDesk(PartFiles files, Parts parts, Settings settings, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.parts = parts;
        this.largest = (long) Math.max(settings.uploadMegabytes(), settings.filmMegabytes()) << 20;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Announces a file, or says how far it has come since it was announced. */
    public Step announce(UUID id, String name, long bytes, @Nullable String sha256, Me me) {
        if (bytes > largest) return new No(Why.TOO_LARGE);
        if (bytes <= 0 || sha256 != null && !sha256.matches("[0-9a-f]{64}")) return new No(Why.DAMAGED);
        return run(() -> {
            var known = files.find(me.person(), id);
            if (known.isEmpty()) {
                if (files.under(me.person()) + bytes > MOST_UNDER_WAY) return new No(Why.TOO_MUCH);
                files.add(new PartFile(me.person(), id, name, bytes, sha256, 0), clock.instant());
                return new Reached(0, false);
            }
            var file = known.get();
            if (file.bytes() != bytes || !Objects.equals(file.sha256(), sha256)) {
                return new No(Why.OTHER_FILE);
            }
            return new Reached(file.received(), file.isWhole());
        });
    }

    /** How far the file has come. */
    public Step where(UUID id, Me me) {
        return files.find(me.person(), id)
                .<Step>map(file -> new Reached(file.received(), file.isWhole()))
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
            if (offset != file.received()) return new Elsewhere(file.received());
            if (offset + part.length > file.bytes()) return new No(Why.TOO_LARGE);
            keep(file, offset, part);
            var reached = offset + part.length;
            if (reached == file.bytes() && !isAsSaid(file)) {
                // Nobody can say which part was wrong: it begins anew.
                drop(file);
                files.received(me.person(), id, 0, clock.instant());
                return new No(Why.DAMAGED);
            }
            files.received(me.person(), id, reached, clock.instant());
            return new Reached(reached, reached == file.bytes());
        });
    }

    /** The whole file, if all of it is here. */
    public Optional<Resource> whole(UUID id, Me me) {
        return files.find(me.person(), id).filter(PartFile::isWhole).flatMap(this::whole);
    }

    public Optional<PartFile> find(UUID id, Me me) {
        return files.find(me.person(), id);
    }

    /** Forgets the file: it was taken where it belongs, or is not wanted any more. */
    public void forget(UUID id, Me me) {
        files.find(me.person(), id).ifPresent(file -> {
            files.remove(me.person(), id);
            drop(file);
        });
    }

    /** Lets go of what nobody went on with for so long, and of parts without a row; returns how many files. */
    public int sweep(Duration kept) {
        var moment = clock.instant().minus(kept);
        var old = files.before(moment);
        for (var file : old) {
            files.remove(file.person(), file.id());
            drop(file);
        }
        try {
            parts.sweep(moment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return old.size();
    }

    private void keep(PartFile file, long offset, byte[] part) {
        try {
            parts.keep(name(file), offset, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(PartFile file) {
        try {
            parts.drop(name(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all parts are there, and are what was said of the whole. */
    private boolean isAsSaid(PartFile file) {
        var whole = whole(file);
        if (whole.isEmpty()) return false;
        if (file.sha256() == null) return true;
        var digest = digest();
        try (var in = new DigestInputStream(whole.get().getInputStream(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hex(digest.digest()).equals(file.sha256());
    }

    /** The parts one behind the other; others that lie between them came of a try that was cut off. */
    private Optional<Resource> whole(PartFile file) {
        try {
            var lying = parts.of(name(file));
            var chain = new ArrayList<Resource>();
            long reached = 0;
            while (reached < file.bytes()) {
                var part = lying.get(reached);
                if (part == null) return Optional.empty();
                chain.add(part);
                reached += part.contentLength();
            }
            return reached == file.bytes() ? Optional.of(new Whole(chain, reached)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(PartFile file) {
        return file.person() + "-" + file.id();
    }

    private Step run(Supplier<Step> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
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
