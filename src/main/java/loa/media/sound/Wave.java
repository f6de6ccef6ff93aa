package loa.media.sound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A WAV file.
 *
 * @param format what its samples are: kind, channels, rate, bytes a second, bytes and bits a sample
 */
record Wave(ByteBuffer format, ByteBuffer samples) {

    private static final int FORMAT = 16;
    private static final int MOST = 1 << 30;

    /** Nothing where its samples are not described; a recording may end in the middle. */
    static Optional<Wave> read(ByteBuffer file) {
        if (file.limit() < 12 || !letters(file, 8).equals("WAVE")) return Optional.empty();
        ByteBuffer format = null;
        var bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long at = 12;
        while (at + 8 <= bytes.limit()) {
            int head = (int) at;
            long size = Integer.toUnsignedLong(bytes.getInt(head + 4));
            int there = (int) Math.min(size, bytes.limit() - head - 8);
            var name = letters(bytes, head);
            if (name.equals("fmt ") && there >= FORMAT) format = bytes.slice(head + 8, FORMAT);
            if (name.equals("data")) {
                return format == null ? Optional.empty() : Optional.of(new Wave(format, bytes.slice(head + 8, there)));
            }
            at += 8 + size + (size & 1);
        }
        return Optional.empty();
    }

    double millis() {
        long perSecond =
                Integer.toUnsignedLong(format.order(ByteOrder.LITTLE_ENDIAN).getInt(8));
        return perSecond == 0 ? -1 : samples.limit() * 1000.0 / perSecond;
    }

    /** One after the other; {@code false}: they are not of one kind, or too long, and nothing is written. */
    static boolean join(List<Wave> parts, Path into) throws IOException {
        var first = parts.getFirst();
        long size = parts.stream().mapToLong(part -> part.samples.limit()).sum();
        if (size > MOST || parts.stream().anyMatch(part -> !part.format.equals(first.format))) return false;
        var head = ByteBuffer.allocate(28 + FORMAT).order(ByteOrder.LITTLE_ENDIAN);
        head.put(bytes("RIFF")).putInt(20 + FORMAT + (int) size).put(bytes("WAVE"));
        head.put(bytes("fmt ")).putInt(FORMAT).put(first.format.duplicate());
        head.put(bytes("data")).putInt((int) size);
        try (var out = FileChannel.open(into, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(head.flip());
            for (var part : parts) out.write(part.samples.duplicate());
        }
        return true;
    }

    private static byte[] bytes(String letters) {
        return letters.getBytes(ISO_8859_1);
    }

    private static String letters(ByteBuffer bytes, int at) {
        var letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, ISO_8859_1);
    }
}
