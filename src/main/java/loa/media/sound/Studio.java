package loa.media.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import loa.media.FileKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Measures sound, levels it for loudspeakers and joins recordings. With {@code ffmpeg} installed everything; without it,
 * lengths are read from the files, and recordings of one kind (WebM, MP4, WAV, MP3) are joined as they are and marked so.
 */
@Component
public class Studio {

    /** A recording that was made: levelled, or joined as the parts were. */
    public record Made(Path file, boolean levelled) {}

    private static final int HERTZ = 8000;
    private static final Pattern LENGTH = Pattern.compile("Duration: (\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d)");
    private static final Pattern LOUDNESS = Pattern.compile("I:\\s+(-?[\\d.]+) LUFS");
    private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[\\d.]+|-inf) dBFS");
    /** Speech made even: loud words softer, soft ones louder; below 80 Hz is only wind and hands. */
    private static final String EVEN =
            "aformat=channel_layouts=mono,highpass=f=80,acompressor=threshold=-26dB:ratio=4:attack=5:release=120:makeup=4dB";

    private final @Nullable Ffmpeg ffmpeg;

    @Autowired
    Studio() {
        this(Ffmpeg.find());
    }

    Studio(@Nullable Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** Whether everything can be done here. */
    public boolean isFull() {
        return ffmpeg != null;
    }

    /** Listens to a file; nothing where it can't be heard at all. */
    public Optional<Sound> listen(Path file, FileKind kind) throws IOException {
        if (ffmpeg == null) {
            var millis = Lengths.millis(file, kind);
            return millis.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sound(millis.getAsInt(), null, null, new byte[0]));
        }
        var wave = new Levels();
        var said = ffmpeg.run(
                List.of(
                        "-i",
                        file.toString(),
                        "-filter_complex",
                        "[0:a:0]ebur128=peak=true[out]",
                        "-map",
                        "[out]",
                        "-ac",
                        "1",
                        "-ar",
                        Integer.toString(HERTZ),
                        "-f",
                        "s16le",
                        "-"),
                wave::read);
        if (said.isEmpty() || wave.samples == 0) return Optional.empty();
        var millis = (int) Math.min(Integer.MAX_VALUE, wave.samples * 1000L / HERTZ);
        return Optional.of(new Sound(millis, last(LOUDNESS, said.get()), last(PEAK, said.get()), wave.slices()));
    }

    /**
     * Joins recordings in their order into one MP3, with a breath between them, as loud as loudspeakers want it; without the
     * program into one file of their own kind.
     *
     * @param into the file to write
     * @return nothing where that can't be done here
     */
    public Optional<Made> bulletin(List<Path> parts, Path into) throws IOException {
        if (parts.isEmpty()) return Optional.empty();
        if (ffmpeg == null) return PlainJoin.join(parts, into) ? Optional.of(new Made(into, false)) : Optional.empty();
        var folder = Files.createTempDirectory(into.toAbsolutePath().getParent(), "bulletin");
        try {
            var even = folder.resolve("even.wav");
            if (ffmpeg.run(joining(parts, even)).isEmpty()) return Optional.empty();
            var heard = ffmpeg.run(List.of("-i", even.toString(), "-af", "ebur128", "-f", "null", "-"));
            var loudness = heard.map(words -> last(LOUDNESS, words)).orElse(null);
            if (loudness == null) return Optional.empty();
            var gain = String.format(Locale.ROOT, "%.1f", Math.clamp(Sound.LOUDNESS - loudness, -30, 40));
            var level = "volume=" + gain + "dB,alimiter=limit=0.75:level=false:attack=5:release=50";
            var done = ffmpeg.run(List.of(
                    "-y",
                    "-i",
                    even.toString(),
                    "-af",
                    level,
                    "-ar",
                    "44100",
                    "-c:a",
                    "libmp3lame",
                    "-b:a",
                    "128k",
                    "-map_metadata",
                    "-1",
                    "-f",
                    "mp3",
                    into.toString()));
            return done.map(words -> new Made(into, true));
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static List<String> joining(List<Path> parts, Path even) {
        var arguments = new ArrayList<String>();
        arguments.add("-y");
        for (var part : parts) arguments.addAll(List.of("-i", part.toString()));
        var graph = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            graph.append("[%d:a:0]%s,aresample=48000,apad=pad_dur=0.6[p%d];".formatted(i, EVEN, i));
        }
        for (int i = 0; i < parts.size(); i++) graph.append("[p").append(i).append(']');
        graph.append("concat=n=").append(parts.size()).append(":v=0:a=1[all]");
        arguments.addAll(
                List.of("-filter_complex", graph.toString(), "-map", "[all]", "-ar", "48000", even.toString()));
        return arguments;
    }

    /** Whether a recording has no sound that can be found in it, as one that was cut before its tables were written. */
    public static boolean isBroken(Path file, FileKind kind) throws IOException {
        return kind == FileKind.M4A && Mp4.read(PlainJoin.mapped(file)).isEmpty();
    }

    /**
     * A picture of a film: what it shows after a second, or at its beginning.
     *
     * @return whether it could be made
     */
    public boolean still(Path film, Path jpeg) throws IOException {
        if (ffmpeg == null) return false;
        for (var second : List.of("1", "0")) {
            Files.deleteIfExists(jpeg);
            ffmpeg.run(List.of(
                    "-y",
                    "-ss",
                    second,
                    "-i",
                    film.toString(),
                    "-frames:v",
                    "1",
                    "-q:v",
                    "3",
                    "-f",
                    "image2",
                    jpeg.toString()));
            if (Files.exists(jpeg) && Files.size(jpeg) > 0) return true;
        }
        return false;
    }

    /**
     * A copy of a film that every phone plays: H.264, at most 720 lines, the beginning first, without notes.
     *
     * @return whether it could be made
     */
    public boolean playable(Path film, Path mp4) throws IOException {
        return ffmpeg != null
                && ffmpeg.run(List.of(
                                "-y",
                                "-i",
                                film.toString(),
                                "-map",
                                "0:v:0",
                                "-map",
                                "0:a:0?",
                                "-vf",
                                // Both sides even: of any other size H.264 can't be made.
                                "scale=-2:'trunc(min(720,ih)/2)*2'",
                                "-c:v",
                                "libx264",
                                "-preset",
                                "veryfast",
                                "-crf",
                                "26",
                                "-pix_fmt",
                                "yuv420p",
                                "-c:a",
                                "aac",
                                "-b:a",
                                "96k",
                                "-movflags",
                                "+faststart",
                                "-map_metadata",
                                "-1",
                                "-f",
                                "mp4",
                                mp4.toString()))
                        .isPresent();
    }

    /** Whether a phone wrote it with a codec that browsers do not play (AMR in an MP4). */
    public static boolean isOfOldPhone(Path file) throws IOException {
        return Mp4.read(PlainJoin.mapped(file))
                .filter(sound -> sound.entry().kind().matches("sa(mr|wb|wp).*"))
                .isPresent();
    }

    /**
     * A copy of sound that every phone plays: AAC in an MP4, without notes.
     *
     * @return whether there is something to hear in it
     */
    public boolean m4a(Path sound, FileKind kind, Path into) throws IOException {
        if (ffmpeg == null) return false;
        var arguments = new ArrayList<>(List.of("-y"));
        // What it is was told by its bytes: nothing else is tried.
        if (kind != FileKind.M4A) arguments.addAll(List.of("-f", kind.name().toLowerCase(Locale.ROOT)));
        arguments.addAll(List.of("-i", sound.toString(), "-map", "0:a:0", "-c:a", "aac", "-b:a", "96k"));
        arguments.addAll(List.of("-movflags", "+faststart", "-map_metadata", "-1", "-f", "mp4", into.toString()));
        return ffmpeg.run(arguments).isPresent()
                && Mp4.read(PlainJoin.mapped(into)).isPresent();
    }

    /** Length of a film or sound in milliseconds, 0 where it does not say. */
    public int millis(Path file, FileKind kind) throws IOException {
        var own = Lengths.millis(file, kind);
        if (own.isPresent() || ffmpeg == null) return own.orElse(0);
        var said = ffmpeg.run(List.of("-i", file.toString(), "-map", "0", "-c", "copy", "-f", "null", "-"));
        var length = LENGTH.matcher(said.orElse(""));
        if (!length.find()) return 0;
        return ((Integer.parseInt(length.group(1)) * 60 + Integer.parseInt(length.group(2))) * 60
                                + Integer.parseInt(length.group(3)))
                        * 1000
                + Integer.parseInt(length.group(4)) * 10;
    }

    private static @Nullable Double last(Pattern pattern, String words) {
        Double found = null;
        var matcher = pattern.matcher(words);
        while (matcher.find()) found = matcher.group(1).equals("-inf") ? -120.0 : Double.parseDouble(matcher.group(1));
        return found;
    }

    /** The loudest sample of each tenth of a second, later of each slice. */
    private static final class Levels {

        private static final int STEP = HERTZ / 10;

        private final List<Integer> tenths = new ArrayList<>();
        private long samples;
        private int loudest;

        void read(InputStream pcm) {
            var piece = new byte[1 << 14];
            int left = 0;
            try {
                for (int n = pcm.read(piece, 0, piece.length); n >= 0; n = pcm.read(piece, left, piece.length - left)) {
                    n += left;
                    var bytes = ByteBuffer.wrap(piece, 0, n).order(ByteOrder.LITTLE_ENDIAN);
                    while (bytes.remaining() >= 2) hear(Math.abs(bytes.getShort()));
                    left = bytes.remaining();
                    if (left > 0) piece[0] = piece[n - 1];
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void hear(int level) {
            loudest = Math.max(loudest, level);
            if (++samples % STEP == 0) {
                tenths.add(loudest);
                loudest = 0;
            }
        }

        byte[] slices() {
            if (samples % STEP != 0) tenths.add(loudest);
            var slices = new byte[Sound.SLICES];
            for (int i = 0; i < slices.length; i++) {
                int from = i * tenths.size() / slices.length;
                int to = Math.max(from + 1, (i + 1) * tenths.size() / slices.length);
                int most = 0;
                for (int j = from; j < to && j < tenths.size(); j++) most = Math.max(most, tenths.get(j));
                slices[i] = (byte) Math.min(100, most * 100 / 32767);
            }
            return slices;
        }
    }
}
