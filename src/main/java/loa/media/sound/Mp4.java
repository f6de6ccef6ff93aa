package loa.media.sound;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import loa.media.box.Box;
import org.jspecify.annotations.Nullable;

/**
 * Sound as phones record it (MP4): the frames of the first track that is heard, found by the file's own tables, whether they stand
 * at its beginning or piece by piece between the frames. A recording may end in the middle: what was read so far counts.
 */
final class Mp4 {

    /** Twelve hours of the usual frames; what says it has more says something else. */
    static final int MOST_FRAMES = 2_000_000;

    private final ByteBuffer bytes;
    private final Box track;
    private final long number;
    private final int scale;
    private final SoundEntry entry;
    private int[] places = new int[256];
    private int[] sizes = new int[256];
    private int[] times = new int[256];
    private int frames;
    private long all;
    private long length;

    private Mp4(ByteBuffer bytes, Box track) {
        this.bytes = bytes;
        this.track = track;
        var head = inside(track, "tkhd");
        this.number = head.number(head.octet(0) == 1 ? 20 : 12);
        var media = inside(track, "mdia", "mdhd");
        this.scale = media.count(media.octet(0) == 1 ? 20 : 12);
        var description = inside(track, "mdia", "minf", "stbl", "stsd");
        var first = description.first(8);
        if (first == null || scale == 0) throw new IndexOutOfBoundsException("not described");
        this.entry = SoundEntry.of(first);
    }

    /** Nothing where there is no frame of sound. */
    static Optional<Mp4> read(ByteBuffer bytes) {
        Mp4 sound = null;
        try {
            var film = Box.file(bytes).find("moov");
            var track = film == null ? null : heard(film);
            if (film == null || track == null) return Optional.empty();
            sound = new Mp4(bytes, track);
            sound.tables();
            sound.fragments(film);
        } catch (IndexOutOfBoundsException cut) {
            // What was read so far is what there is.
        }
        return Optional.ofNullable(sound).filter(read -> read.frames > 0);
    }

    private static @Nullable Box heard(Box film) {
        for (var box = film.first(); box != null; box = film.after(box)) {
            var handler = box.kind().equals("trak") ? box.find("mdia", "hdlr") : null;
            if (handler != null && handler.letters(8).equals("soun")) return box;
        }
        return null;
    }

    /** The tables of a file that was finished (stsz, stts, stsc, stco). */
    private void tables() {
        var tables = inside(track, "mdia", "minf", "stbl");
        var lengths = inside(tables, "stsz");
        int wanted = lengths.count(8);
        if (wanted == 0) return;
        var durations = inside(tables, "stts");
        var chunks = inside(tables, "stsc");
        var wide = tables.find("co64");
        var offsets = wide == null ? inside(tables, "stco") : wide;
        int run = 0;
        int left = 0;
        int part = 0;
        int frame = 0;
        for (int chunk = 0; chunk < offsets.count(4) && frame < wanted; chunk++) {
            if (part + 1 < chunks.count(4) && chunks.number(8 + 12 * (part + 1)) == chunk + 1) part++;
            long at = wide == null ? offsets.number(8 + 4 * chunk) : offsets.wideNumber(8 + 8 * chunk);
            int held = chunks.count(12 + 12 * part);
            for (int i = 0; i < held && frame < wanted; i++, frame++) {
                while (left == 0) left = durations.count(8 + 8 * run++);
                left--;
                int size = lengths.count(4) == 0 ? lengths.count(12 + 4 * frame) : lengths.count(4);
                add(at, size, durations.count(8 + 8 * (run - 1) + 4));
                at += size;
            }
        }
    }

    /** The pieces of a file that was written while it was recorded (moof, traf, trun). */
    private void fragments(Box film) {
        int usualTime = 0;
        int usualSize = 0;
        var usual = film.find("mvex");
        for (var box = usual == null ? null : usual.first(); usual != null && box != null; box = usual.after(box)) {
            if (!box.kind().equals("trex") || box.number(4) != number) continue;
            usualTime = box.count(12);
            usualSize = box.count(16);
        }
        var file = Box.file(bytes);
        for (var piece = file.first(); piece != null; piece = file.after(piece)) {
            if (!piece.kind().equals("moof")) continue;
            for (var box = piece.first(); box != null; box = piece.after(box)) {
                if (box.kind().equals("traf")) fragment(box, piece.at(), usualTime, usualSize);
            }
        }
    }

    private void fragment(Box traf, long begin, int usualTime, int usualSize) {
        var head = inside(traf, "tfhd");
        if (head.number(4) != number) return;
        long flags = head.number(0);
        int place = 8;
        long base = begin;
        if ((flags & 1) != 0) {
            base = head.wideNumber(place);
            place += 8;
        }
        if ((flags & 2) != 0) place += 4;
        int time = (flags & 8) == 0 ? usualTime : head.count(place);
        if ((flags & 8) != 0) place += 4;
        int size = (flags & 0x10) == 0 ? usualSize : head.count(place);
        long at = base;
        catchUp(traf.find("tfdt"));
        for (var run = traf.first(); run != null; run = traf.after(run)) {
            if (run.kind().equals("trun")) at = run(run, base, at, time, size);
        }
    }

    /** Some browsers give the last frame of a piece less than its time; the next piece says when it really begins. */
    private void catchUp(@Nullable Box begins) {
        if (begins == null || frames == 0) return;
        long missing = (begins.octet(0) == 1 ? begins.wideNumber(4) : begins.number(4)) - length;
        if (missing <= 0 || missing > scale) return;
        times[frames - 1] += (int) missing;
        length += missing;
    }

    private long run(Box run, long base, long before, int usualTime, int usualSize) {
        long flags = run.number(0);
        int count = run.count(4);
        int place = 8;
        long at = before;
        if ((flags & 1) != 0) {
            at = base + (int) run.number(place);
            place += 4;
        }
        if ((flags & 4) != 0) place += 4;
        int step = 4 * Long.bitCount(flags & 0xf00);
        for (int i = 0; i < count; i++, place += step) {
            int time = (flags & 0x100) == 0 ? usualTime : run.count(place);
            int size = (flags & 0x200) == 0 ? usualSize : run.count(place + ((flags & 0x100) == 0 ? 0 : 4));
            add(at, size, time);
            at += size;
        }
        return at;
    }

    private void add(long at, int size, int time) {
        if (size <= 0 || at < 0 || at > bytes.limit() - size)
            throw new IndexOutOfBoundsException("a frame lies outside");
        // Frames that lie over each other could be more than there is.
        if (frames == MOST_FRAMES || all > bytes.limit() - size) throw new IndexOutOfBoundsException("too many frames");
        if (frames == places.length) {
            places = Arrays.copyOf(places, 2 * frames);
            sizes = Arrays.copyOf(sizes, 2 * frames);
            times = Arrays.copyOf(times, 2 * frames);
        }
        places[frames] = (int) at;
        sizes[frames] = size;
        times[frames++] = time;
        all += size;
        length += time;
    }

    double millis() {
        return length * 1000.0 / scale;
    }

    int frames() {
        return frames;
    }

    /** Of all frames. */
    long bytes() {
        return all;
    }

    int size(int frame) {
        return sizes[frame];
    }

    /** How long a frame is, in parts of a second of so many. */
    int time(int frame, int parts) {
        return (int) Math.min(Integer.MAX_VALUE, times[frame] * (long) parts / scale);
    }

    int scale() {
        return scale;
    }

    ByteBuffer frame(int frame) {
        return bytes.slice(places[frame], sizes[frame]);
    }

    SoundEntry entry() {
        return entry;
    }

    private static Box inside(Box box, String... path) {
        var found = box.find(path);
        if (found == null) throw new IndexOutOfBoundsException("lacks " + String.join("/", path));
        return found;
    }
}
