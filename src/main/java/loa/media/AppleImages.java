package loa.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads HEIC photos where the tool {@code vipsthumbnail} is installed; else they have to be sent as JPEG. */
@Component
class AppleImages {

    private static final int PATIENCE_SECONDS = 60;
    private static final int HEAD = 1 << 20;

    private final @Nullable Path tool;

    @Autowired
    AppleImages() {
        this(onPath(System.getenv().getOrDefault("PATH", "")).orElse(null));
    }

    AppleImages(@Nullable Path tool) {
        this.tool = tool;
    }

    private static Optional<Path> onPath(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "vipsthumbnail"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Writes the photo, upright, as a JPEG of at most that edge; returns its own long and short side. */
    Sides convert(Path heic, int edge, Path jpeg) throws IOException, Darkroom.Spoilt {
        if (tool == null) throw new Darkroom.Spoilt(NotKept.HEIC);
        var sides = sides(heic);
        if (sides.pixels() > Darkroom.MOST_PIXELS) throw new Darkroom.Spoilt(NotKept.TOO_MANY_PIXELS);
        var builder = new ProcessBuilder(
                        tool.toString(), heic.toString(), "--size", edge + "x" + edge + ">", "-o", jpeg + "[Q=95]")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(Set.of("PATH", "HOME"));
        var process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Darkroom.Spoilt(NotKept.BROKEN);
            }
            return sides;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The largest picture inside, by its {@code ispe} boxes: they stand before the pixels. */
    private static Sides sides(Path heic) throws IOException, Darkroom.Spoilt {
        byte[] head;
        try (var in = Files.newInputStream(heic)) {
            head = in.readNBytes(HEAD);
        }
        var text = new String(head, ISO_8859_1);
        var most = new Sides(0, 0);
        for (int at = text.indexOf("ispe"); at >= 0 && at + 16 <= head.length; at = text.indexOf("ispe", at + 4)) {
            var size = ByteBuffer.wrap(head, at + 8, 8);
            long one = Integer.toUnsignedLong(size.getInt());
            long other = Integer.toUnsignedLong(size.getInt());
            var sides = new Sides(Math.max(one, other), Math.min(one, other));
            if (sides.pixels() > most.pixels()) most = sides;
        }
        if (most.pixels() <= 0) throw new Darkroom.Spoilt(NotKept.BROKEN);
        return most;
    }

    /** How large a photo is, however it is held. */
    record Sides(long longer, long shorter) {

        double pixels() {
            return (double) longer * shorter;
        }
    }
}
