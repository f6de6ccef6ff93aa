package loa.media.sound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sound as old phones record it, for tests. */
public final class OldSound {

    private OldSound() {}

    /** Frames of 20 ms at the lowest rate, of nothing but noise: what reads AMR is common, what writes it is not. */
    public static byte[] amr(boolean wide, int frames) {
        var out = new ByteArrayOutputStream();
        out.writeBytes((wide ? "#!AMR-WB\n" : "#!AMR\n").getBytes(StandardCharsets.US_ASCII));
        var random = new Random(frames);
        var frame = new byte[wide ? 18 : 13];
        for (int i = 0; i < frames; i++) {
            random.nextBytes(frame);
            frame[0] = 4;
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }

    /** A tone as frames of AAC that each have a head; needs the program. */
    public static byte[] adts(double seconds) {
        return made(Tone.wav(4, seconds), "-c:a", "aac", "-b:a", "48k", "-f", "adts");
    }

    /** AMR in the boxes of an MP4; needs the program. */
    public static byte[] threeGp(int frames) {
        return made(amr(false, frames), "-c:a", "copy", "-f", "3gp");
    }

    public static boolean canBeMade() {
        return Ffmpeg.find() != null;
    }

    /** A studio where no program is installed. */
    public static Studio bareStudio() {
        return new Studio(null);
    }

    private static byte[] made(byte[] from, String... how) {
        try {
            var folder = Files.createTempDirectory("old-sound");
            Path in = Files.write(folder.resolve("in"), from);
            var out = folder.resolve("out");
            var arguments = new ArrayList<>(List.of("-y", "-i", in.toString()));
            arguments.addAll(List.of(how));
            arguments.add(out.toString());
            Ffmpeg.find().run(arguments).orElseThrow();
            var bytes = Files.readAllBytes(out);
            for (var file : List.of(in, out, folder)) Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
