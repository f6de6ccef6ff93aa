package loa.media.sound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import loa.media.FileKind;
import loa.media.box.Box;
import org.jspecify.annotations.Nullable;

/** How long a file is, read from its own tables, without any program. */
final class Lengths {

    private static final int[] RATES_OF_1 = {44100, 48000, 32000};
    private static final int[] BITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] BITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    private Lengths() {}

    /** Milliseconds; nothing where the file does not say. */
    static OptionalInt millis(Path file, FileKind kind) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            var millis = switch (kind) {
                case MP3 -> ofMp3(bytes);
                case WAV -> Wave.read(bytes).map(Wave::millis).orElse(-1.0);
                case WEBM -> Webm.read(bytes).map(Webm::millis).orElse(-1L);
                case M4A, MP4 -> ofBoxes(bytes);
                default -> -1;
            };
            return millis <= 0 || millis > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) millis);
        }
    }

    /** Sums up the frames; what stands between them, as a picture of the cover, is passed over. */
    private static double ofMp3(ByteBuffer bytes) {
        int at = startOfMp3(bytes);
        double millis = 0;
        while (at + 4 <= bytes.limit()) {
            var frame = Frame.of(bytes.getInt(at));
            if (frame == null || frame.bytes() <= 4) {
                at++;
                continue;
            }
            millis += 1000.0 * frame.samples() / frame.rate();
            at += frame.bytes();
        }
        return millis;
    }

    /** Behind the notes at the beginning (ID3v2, whose length has seven bits a byte). */
    static int startOfMp3(ByteBuffer bytes) {
        if (bytes.limit() < 10 || !letters(bytes, 0, 3).equals("ID3")) return 0;
        int length = 0;
        for (int i = 6; i < 10; i++) length = length << 7 | bytes.get(i) & 0x7f;
        return Math.min(bytes.limit(), length + 10);
    }

    /** Head of one frame of MPEG audio, layer III (ISO 11172-3, 13818-3). */
    record Frame(int samples, int rate, int bytes, boolean mono) {

        static @Nullable Frame of(int head) {
            if ((head & 0xffe00000) != 0xffe00000 || (head >> 17 & 3) != 1) return null;
            int version = head >> 19 & 3;
            int rate = head >> 10 & 3;
            int bits = head >> 12 & 15;
            if (version == 1 || rate == 3 || bits == 0 || bits == 15) return null;
            boolean first = version == 3;
            int hertz = RATES_OF_1[rate] / (first ? 1 : version == 2 ? 2 : 4);
            int kilobits = (first ? BITS_1 : BITS_2)[bits];
            int samples = first ? 1152 : 576;
            int length = samples / 8 * kilobits * 1000 / hertz + (head >> 9 & 1);
            return new Frame(samples, hertz, length, (head >> 6 & 3) == 3);
        }
    }

    /** What the film as a whole says, else the sum of its sounds: what was recorded piece by piece is written without a length. */
    private static double ofBoxes(ByteBuffer bytes) {
        try {
            var head = Box.file(bytes).find("moov", "mvhd");
            double said = head == null ? -1 : ofHead(head);
            return said > 0 ? said : Mp4.read(bytes).map(Mp4::millis).orElse(-1.0);
        } catch (IndexOutOfBoundsException cut) {
            return -1;
        }
    }

    private static double ofHead(Box head) {
        boolean wide = head.octet(0) == 1;
        long scale = head.number(wide ? 20 : 12);
        long length = wide ? head.wideNumber(24) : head.number(16);
        return scale == 0 ? -1 : length * 1000.0 / scale;
    }

    private static String letters(ByteBuffer bytes, int at, int count) {
        var letters = new byte[count];
        bytes.get(at, letters);
        return new String(letters, ISO_8859_1);
    }
}
