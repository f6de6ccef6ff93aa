package loa.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Test sound for the recordings of the sample: a short tone for each word, as long as somebody would speak, and nobody's voice. */
final class SampleTone {

    private static final int HERTZ = 8000;
    private static final int WORD = HERTZ / 5;
    private static final double LOUDEST = 9000;

    private SampleTone() {}

    /** As WAV, 16 bits in one channel. */
    static byte[] wav(String words) {
        var all = words.strip().split("\\s+");
        int samples = all.length * WORD;
        var wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(letters("RIFF"))
                .putInt(36 + 2 * samples)
                .put(letters("WAVEfmt "))
                .putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(HERTZ).putInt(2 * HERTZ);
        wav.putShort((short) 2).putShort((short) 16).put(letters("data")).putInt(2 * samples);
        for (var word : all) {
            double pitch = 180 + 20 * Math.floorMod(word.hashCode(), 9);
            for (int i = 0; i < WORD; i++) {
                double swell = Math.sin(Math.PI * i / WORD);
                wav.putShort((short) (LOUDEST * swell * swell * Math.sin(2 * Math.PI * pitch * i / HERTZ)));
            }
        }
        return wav.array();
    }

    private static byte[] letters(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
