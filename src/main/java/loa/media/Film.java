package loa.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Set;

/** Films and sound in MP4 boxes: what a phone noted beside them, as where it stood, is blanked in the copy others get. */
final class Film {

    private static final Set<String> NOTES = Set.of("udta", "meta", "uuid");
    private static final Set<String> HOLDERS = Set.of("moov", "trak");
    /** A track lies in the film, and nothing that holds boxes lies in a track. */
    private static final int DEEPEST = 2;

    private static final byte[] FREE = "free".getBytes(ISO_8859_1);

    private final ByteBuffer bytes;
    private boolean changed;

    private Film(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Blanks the notes in place; says whether there were any. */
    static boolean blank(Path copy) throws IOException {
        try (var channel = FileChannel.open(copy, READ, WRITE)) {
            var film = new Film(channel.map(MapMode.READ_WRITE, 0, channel.size()));
            film.walk(0, film.bytes.limit(), 0);
            return film.changed;
        }
    }

    private void walk(int from, int to, int depth) {
        int at = from;
        while (at + 8 <= to) {
            long size = Integer.toUnsignedLong(bytes.getInt(at));
            int head = 8;
            if (size == 1 && at + 16 <= to) {
                size = bytes.getLong(at + 8);
                head = 16;
            }
            if (size == 0) size = to - at;
            if (size < head || size > to - at) return;
            int end = at + (int) size;
            var type = type(at + 4);
            if (NOTES.contains(type)) blank(at + 4, at + head, end);
            else if (HOLDERS.contains(type) && depth < DEEPEST) walk(at + head, end, depth + 1);
            at = end;
        }
    }

    private void blank(int name, int from, int to) {
        bytes.put(name, FREE);
        for (int i = from; i < to; i++) bytes.put(i, (byte) 0);
        changed = true;
    }

    private String type(int at) {
        var letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, ISO_8859_1);
    }
}
