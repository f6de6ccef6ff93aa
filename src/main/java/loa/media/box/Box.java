package loa.media.box;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A box of an MP4 file. Where a size does not fit in what holds it, the walk ends there, and a number outside of its box is an
 * {@link IndexOutOfBoundsException}: a file that lies about its sizes is read as far as it is true.
 *
 * @param kind four letters
 * @param at where its head begins
 * @param from where its content begins
 * @param to where it ends
 */
public record Box(ByteBuffer bytes, String kind, int at, int from, int to) {

    /** What holds all boxes of a file. */
    public static Box file(ByteBuffer bytes) {
        return new Box(bytes, "", 0, 0, bytes.limit());
    }

    /** The first box inside; {@code null}: there is none. */
    public @Nullable Box first() {
        return first(0);
    }

    /** The first box inside, behind so many bytes of other content. */
    public @Nullable Box first(int behind) {
        return next(from + behind);
    }

    /** The box inside that comes after this one. */
    public @Nullable Box after(Box one) {
        return next(one.to);
    }

    /** The first box of a kind in the first box of a kind and so on, inside. */
    public @Nullable Box find(String... path) {
        var found = this;
        for (var kind : path) {
            var box = found.first();
            while (box != null && !box.kind.equals(kind)) box = found.after(box);
            if (box == null) return null;
            found = box;
        }
        return found;
    }

    public int size() {
        return to - from;
    }

    /** The four bytes at this place of its content, as a number without sign. */
    public long number(int place) {
        return Integer.toUnsignedLong(bytes.getInt(inside(place, 4)));
    }

    public long wideNumber(int place) {
        return bytes.getLong(inside(place, 8));
    }

    /** A number that counts or measures what lies in memory. */
    public int count(int place) {
        long count = number(place);
        if (count > Integer.MAX_VALUE) throw new IndexOutOfBoundsException("too many: " + count);
        return (int) count;
    }

    public int octet(int place) {
        return bytes.get(inside(place, 1)) & 0xff;
    }

    /** Four letters of its content. */
    public String letters(int place) {
        return letters(bytes, inside(place, 4));
    }

    /** With its head, as it stands in the file. */
    public byte[] whole() {
        var whole = new byte[to - at];
        bytes.get(at, whole);
        return whole;
    }

    public byte[] copy(int place, int length) {
        var copy = new byte[Math.min(length, size())];
        bytes.get(inside(place, length), copy);
        return copy;
    }

    private int inside(int place, int length) {
        if (place < 0 || length < 0 || place > size() - length) throw new IndexOutOfBoundsException(kind + " ends");
        return from + place;
    }

    private @Nullable Box next(int at) {
        if (at < from || at > to - 8) return null;
        long size = Integer.toUnsignedLong(bytes.getInt(at));
        int head = 8;
        if (size == 1 && at <= to - 16) {
            size = bytes.getLong(at + 8);
            head = 16;
        }
        if (size == 0) size = (long) to - at;
        if (size < head || size > to - at) return null;
        return new Box(bytes, letters(bytes, at + 4), at, at + head, at + (int) size);
    }

    private static String letters(ByteBuffer bytes, int at) {
        var letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, ISO_8859_1);
    }
}
