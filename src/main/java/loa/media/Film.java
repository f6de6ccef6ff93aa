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
import loa.media.box.Box;

/** Films and sound in MP4 boxes: what a phone noted beside them, as where it stood, is blanked in the copy others get. */
final class Film {

    private static final Set<String> NOTES = Set.of("udta", "meta", "uuid");
    private static final Set<String> HOLDERS = Set.of("moov", "trak");
    /** A track lies in the film, and nothing that holds boxes lies in a track. */
    private static final int DEEPEST = 2;

    private static final byte[] FREE = "free".getBytes(ISO_8859_1);

    private Film() {}

    /** Blanks the notes in place; says whether there were any. */
    static boolean blank(Path copy) throws IOException {
        try (var channel = FileChannel.open(copy, READ, WRITE)) {
            return blank(Box.file(channel.map(MapMode.READ_WRITE, 0, channel.size())), 0);
        }
    }

    private static boolean blank(Box holder, int depth) {
        boolean changed = false;
        for (var box = holder.first(); box != null; box = holder.after(box)) {
            if (NOTES.contains(box.kind())) {
                blank(box);
                changed = true;
            } else if (HOLDERS.contains(box.kind()) && depth < DEEPEST) {
                changed |= blank(box, depth + 1);
            }
        }
        return changed;
    }

    private static void blank(Box note) {
        ByteBuffer bytes = note.bytes();
        bytes.put(note.at() + 4, FREE);
        for (int i = note.from(); i < note.to(); i++) bytes.put(i, (byte) 0);
    }
}
