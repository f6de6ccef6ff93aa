package loa.media.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A tone as a WAV file, 16 bits mono at 16 kHz, for tests. */
public final class Tone {

    private Tone() {}

    public static byte[] wav(int pitch, double seconds) {
        int samples = (int) (16000 * seconds);
        var bytes = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(letters("RIFF")).putInt(36 + samples * 2).put(letters("WAVEfmt "));
        bytes.putInt(16).putShort((short) 1).putShort((short) 1);
        bytes.putInt(16000).putInt(32000).putShort((short) 2).putShort((short) 16);
        bytes.put(letters("data")).putInt(samples * 2);
        // Loud and soft in turn, so that its wave looks like one.
        for (int i = 0; i < samples; i++) {
            bytes.putShort((short) (9000 * Math.sin(i * pitch / 12.0) * Math.sin(Math.PI * i / 4000)));
        }
        return bytes.array();
    }

    private static byte[] letters(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
