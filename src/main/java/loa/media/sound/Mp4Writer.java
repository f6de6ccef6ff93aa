package loa.media.sound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the frames of recordings of one kind as one MP4 file (ISO 14496-12): its tables first, then the sound. */
final class Mp4Writer {

    private static final int MOST = 1 << 30;
    private static final int[] UPRIGHT = {1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30};
    private static final byte[] FILE = box("ftyp", letters("M4A "), ints(0), letters("M4A mp42isom"));

    private final List<Mp4> parts;
    private final Mp4 first;
    private final long size;
    private final int frames;

    private Mp4Writer(List<Mp4> parts) {
        this.parts = parts;
        this.first = parts.getFirst();
        this.size = parts.stream().mapToLong(Mp4::bytes).sum();
        this.frames = (int) Math.min(
                Integer.MAX_VALUE, parts.stream().mapToLong(Mp4::frames).sum());
    }

    /** One after the other; {@code false}: they are not of one kind, or too long, and nothing is written. */
    static boolean join(List<Mp4> parts, Path into) throws IOException {
        var writer = new Mp4Writer(parts);
        var kind = writer.first.entry().kind();
        if (writer.size > MOST || writer.frames > Mp4.MOST_FRAMES) return false;
        if (parts.stream().anyMatch(part -> !part.entry().kind().equals(kind))) return false;
        writer.write(into);
        return true;
    }

    private void write(Path into) throws IOException {
        // As long whatever places it names.
        int begin = FILE.length + film(0).length + 8;
        try (var out = FileChannel.open(into, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(FILE));
            out.write(ByteBuffer.wrap(film(begin)));
            out.write(ByteBuffer.wrap(ints((int) size + 8)));
            out.write(ByteBuffer.wrap(letters("mdat")));
            for (var part : parts) {
                for (int i = 0; i < part.frames(); i++) out.write(part.frame(i));
            }
        }
    }

    private byte[] film(int begin) {
        int scale = first.scale();
        var times = times();
        int length = length(times);
        var head =
                box("mvhd", ints(0, 0, 0, scale, length, 1 << 16, 1 << 24, 0, 0), ints(UPRIGHT), new byte[24], ints(2));
        var track = box("tkhd", ints(7, 0, 0, 1, 0, length, 0, 0, 0, 1 << 24), ints(UPRIGHT), ints(0, 0));
        var language = 0x55c4 << 16;
        return box(
                "moov",
                head,
                box(
                        "trak",
                        track,
                        box(
                                "mdia",
                                box("mdhd", ints(0, 0, 0, scale, length, language)),
                                box("hdlr", ints(0, 0), letters("soun"), new byte[13]),
                                box(
                                        "minf",
                                        box("smhd", ints(0, 0)),
                                        box("dinf", box("dref", ints(0, 1), box("url ", ints(1)))),
                                        tables(times, begin)))));
    }

    private byte[] tables(List<int[]> times, int begin) {
        var runs = new ArrayList<byte[]>();
        times.forEach(run -> runs.add(ints(run)));
        var sizes = new ArrayList<byte[]>();
        var chunks = new ArrayList<byte[]>();
        var places = new ArrayList<byte[]>();
        long place = begin;
        for (var part : parts) {
            chunks.add(ints(chunks.size() + 1, part.frames(), 1));
            places.add(ints((int) place));
            place += part.bytes();
            var own = new int[part.frames()];
            for (int i = 0; i < own.length; i++) own[i] = part.size(i);
            sizes.add(ints(own));
        }
        return box(
                "stbl",
                box("stsd", ints(0, 1), first.entry().bytes()),
                table("stts", ints(0, runs.size()), runs),
                table("stsc", ints(0, chunks.size()), chunks),
                table("stsz", ints(0, 0, frames), sizes),
                table("stco", ints(0, places.size()), places));
    }

    /** How many frames one after the other are how long. */
    private List<int[]> times() {
        var runs = new ArrayList<int[]>();
        for (var part : parts) {
            for (int i = 0; i < part.frames(); i++) {
                int time = part.time(i, first.scale());
                int @Nullable [] last = runs.isEmpty() ? null : runs.getLast();
                if (last != null && last[1] == time) last[0]++;
                else runs.add(new int[] {1, time});
            }
        }
        return runs;
    }

    private static int length(List<int[]> times) {
        long length = 0;
        for (var run : times) length += (long) run[0] * run[1];
        return (int) Math.min(Integer.MAX_VALUE, length);
    }

    private static byte[] table(String kind, byte[] head, List<byte[]> rows) {
        rows.addFirst(head);
        return box(kind, rows.toArray(byte[][]::new));
    }

    private static byte[] box(String kind, byte[]... contents) {
        int size = 8;
        for (var content : contents) size += content.length;
        var box = new ByteArrayOutputStream(size);
        box.writeBytes(ints(size));
        box.writeBytes(letters(kind));
        for (var content : contents) box.writeBytes(content);
        return box.toByteArray();
    }

    private static byte[] ints(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) bytes.putInt(number);
        return bytes.array();
    }

    private static byte[] letters(String letters) {
        return letters.getBytes(ISO_8859_1);
    }
}
