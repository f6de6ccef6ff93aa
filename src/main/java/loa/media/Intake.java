package loa.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import loa.media.MagicBytes.Known;
import loa.media.MagicBytes.Not;
import loa.media.Taking.Refused;
import loa.media.Taking.Taken;
import loa.media.sound.Studio;
import loa.media.storage.Storage;
import loa.platform.Settings;
import org.springframework.stereotype.Component;

/** Takes a file in: receives it, tells what it is, makes the shown copies of a photo, stores all. */
@Component
class Intake {

    private final Storage storage;
    private final Media media;
    private final AppleImages apple;
    private final Studio studio;
    private final ZoneId zone;
    private final int megabytes;
    private final int filmMegabytes;

    Intake(Storage storage, Media media, AppleImages apple, Studio studio, Settings settings) {
        this.storage = storage;
        this.media = media;
        this.apple = apple;
        this.studio = studio;
        this.zone = settings.zone();
        this.megabytes = settings.uploadMegabytes();
        this.filmMegabytes = Math.max(megabytes, settings.filmMegabytes());
    }

    Taking take(Upload upload) {
        return take(upload, megabytes);
    }

    /** Films and sound that came in parts may be larger than what comes in one piece. */
    Taking takeParts(Upload upload) {
        return take(upload, filmMegabytes);
    }

    private Taking take(Upload upload, int most) {
        try {
            var received = storage.receive();
            try {
                return take(upload, received, most);
            } catch (Darkroom.Spoilt e) {
                return refused(upload, e.why);
            } finally {
                Files.deleteIfExists(received);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Taking take(Upload upload, Path received, int most) throws IOException, Darkroom.Spoilt {
        var hash = sha256();
        if (!receive(upload, received, hash, most)) return refused(upload, NotKept.TOO_LARGE, most);
        return switch (MagicBytes.tell(received)) {
            case Not(var why) -> refused(upload, why);
            case Known(var kind)
            when !Listening.concerns(kind) && Files.size(received) > (long) megabytes << 20 ->
                refused(upload, NotKept.TOO_LARGE);
            case Known(var kind) when Studio.isBroken(received, kind) -> refused(upload, NotKept.BROKEN);
            case Known(var kind) when kind.copied() && !studio.isFull() -> refused(upload, NotKept.OLD_SOUND);
            case Known(var kind) -> store(upload, received, kind, HexFormat.of().formatHex(hash.digest()));
        };
    }

    /** Writes down what arrives, as far as the limit. */
    private boolean receive(Upload upload, Path received, MessageDigest hash, int most) throws IOException {
        var room = (long) most << 20;
        try (var in = new DigestInputStream(upload.content().getInputStream(), hash);
                var out = Files.newOutputStream(received)) {
            var piece = new byte[1 << 16];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                room -= n;
                if (room < 0) return false;
                out.write(piece, 0, n);
            }
        }
        return true;
    }

    private Taken store(Upload upload, Path received, FileKind kind, String sha256)
            throws IOException, Darkroom.Spoilt {
        var exposure = Exposure.read(received, kind, zone);
        var bytes = Files.size(received);
        var print = kind.picture() ? print(received, kind, sha256, exposure) : null;
        if (kind == FileKind.MP4 || kind == FileKind.M4A) blank(received, sha256);
        if (!playable(received, kind, sha256)) throw new Darkroom.Spoilt(NotKept.BROKEN);
        storage.store(received, sha256);
        return new Taken(
                sha256,
                kind,
                bytes,
                kind.safeName(upload.name()),
                print == null ? 0 : print.width(),
                print == null ? 0 : print.height(),
                print == null ? null : print.looks(),
                exposure.takenAt(),
                upload.sharesPlace() ? exposure.position() : null);
    }

    /** Makes and stores the shown copies, unless they are there from an earlier time. */
    private Print print(Path received, FileKind kind, String sha256, Exposure exposure)
            throws IOException, Darkroom.Spoilt {
        var known = media.print(sha256);
        if (known.isPresent() && reserved(sha256)) return known.get();
        var prints =
                kind == FileKind.HEIC ? fromApple(received) : Darkroom.develop(received, kind, exposure.orientation());
        for (int i = 0; i < Darkroom.EDGES.size(); i++) {
            var copy = storage.receive();
            try {
                Darkroom.print(prints.copies().get(i), copy);
                storage.store(copy, Storage.shown(sha256, Darkroom.EDGES.get(i)));
            } finally {
                Files.deleteIfExists(copy);
            }
        }
        return new Print(
                prints.width(), prints.height(), Print.looksOf(prints.copies().getLast()));
    }

    /** Stores the copy for others, where it has to differ from the original. */
    private void blank(Path received, String sha256) throws IOException {
        var copy = storage.receive();
        try {
            Files.copy(received, copy, StandardCopyOption.REPLACE_EXISTING);
            if (Film.blank(copy)) storage.store(copy, Storage.bare(sha256));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Stores the copy that is played, where the sound itself can't be; {@code false}: nothing is to be heard in it. */
    private boolean playable(Path received, FileKind kind, String sha256) throws IOException {
        boolean old = kind == FileKind.M4A && studio.isFull() && Studio.isOfOldPhone(received);
        if (!kind.copied() && !old || storage.reserve(Storage.playable(sha256))) return true;
        var copy = storage.receive();
        try {
            if (!studio.m4a(received, kind, copy)) return old;
            storage.store(copy, Storage.playable(sha256));
            return true;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Darkroom.Prints fromApple(Path received) throws IOException, Darkroom.Spoilt {
        var jpeg = Files.createTempFile(received.getParent(), "", ".jpg");
        try {
            var sides = apple.convert(received, Darkroom.EDGES.getFirst(), jpeg);
            var prints = Darkroom.develop(jpeg, FileKind.JPEG, 1);
            int longer = Math.toIntExact(sides.longer());
            int shorter = Math.toIntExact(sides.shorter());
            return prints.width() >= prints.height()
                    ? new Darkroom.Prints(longer, shorter, prints.copies())
                    : new Darkroom.Prints(shorter, longer, prints.copies());
        } finally {
            Files.deleteIfExists(jpeg);
        }
    }

    private boolean reserved(String sha256) throws IOException {
        var all = true;
        for (var edge : Darkroom.EDGES) all &= storage.reserve(Storage.shown(sha256, edge));
        return all;
    }

    private Refused refused(Upload upload, NotKept why) {
        return refused(upload, why, megabytes);
    }

    private static Refused refused(Upload upload, NotKept why, int most) {
        var limit = switch (why) {
            case TOO_LARGE -> most;
            case TOO_MANY_PIXELS -> Math.toIntExact(Darkroom.MOST_PIXELS / 1_000_000);
            default -> 0;
        };
        return new Refused(upload.name(), why, limit);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
