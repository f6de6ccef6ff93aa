package loa.media.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Recordings of one kind, one after the other as they are, without any program. */
final class PlainJoin {

    private PlainJoin() {}

    /** {@code false}: they are not of one kind, or of one that can't be joined so. */
    static boolean join(List<Path> parts, Path into) throws IOException {
        var files = new ArrayList<ByteBuffer>();
        for (var part : parts) files.add(mapped(part));
        var webms = all(files, Webm::read);
        if (!webms.isEmpty()) return webm(webms, into);
        var mp4s = all(files, Mp4::read);
        if (!mp4s.isEmpty()) return Mp4Writer.join(mp4s, into);
        var waves = all(files, Wave::read);
        return waves.isEmpty() ? mp3(files, into) : Wave.join(waves, into);
    }

    static ByteBuffer mapped(Path file) throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            return in.map(MapMode.READ_ONLY, 0, Math.min(in.size(), Integer.MAX_VALUE));
        }
    }

    /** Empty unless each can be read so. */
    private static <T> List<T> all(List<ByteBuffer> files, Function<ByteBuffer, Optional<T>> reader) {
        var read = new ArrayList<T>();
        for (var file : files) {
            var one = reader.apply(file);
            if (one.isEmpty()) return List.of();
            read.add(one.get());
        }
        return read;
    }

    private static boolean webm(List<Webm> parts, Path into) throws IOException {
        var joined = Webm.joined(parts);
        if (joined.isEmpty()) return false;
        Files.write(into, joined.get());
        return true;
    }

    /** Frames of one sampling rate and channel count. */
    private static boolean mp3(List<ByteBuffer> parts, Path into) throws IOException {
        var frames = new ArrayList<ByteBuffer>();
        Lengths.@Nullable Frame first = null;
        for (var part : parts) {
            int from = Lengths.startOfMp3(part);
            var frame = from + 4 > part.limit() ? null : Lengths.Frame.of(part.getInt(from));
            if (frame == null) return false;
            if (first == null) first = frame;
            if (frame.rate() != first.rate() || frame.mono() != first.mono()) return false;
            frames.add(part.slice(from, part.limit() - from));
        }
        try (var out = FileChannel.open(into, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var part : frames) out.write(part);
        }
        return true;
    }
}
