package loa.media.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sound as browsers record it (WebM), read and put together by its own tables, without any program. */
final class Webm {

    private static final int HEADER = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int TRACKS = 0x1654AE6B;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TIME = 0xE7;
    private static final int BLOCK = 0xA3;
    private static final int GROUP = 0xA0;
    private static final int TRACK = 0xAE;
    private static final int AUDIO = 0xE1;
    /** What two recordings share that can be put together: number, codec and its set-up, rate, channels. */
    private static final List<Integer> SHARED = List.of(0xD7, 0x86, 0x63A2, 0xB5, 0x9F);

    private static final long UNKNOWN = -1;
    private static final int USUAL_FRAME = 20;

    private final ByteBuffer bytes;
    private byte @Nullable [] header;
    private byte @Nullable [] info;
    private byte @Nullable [] tracks;
    private final List<Cluster> clusters = new ArrayList<>();

    private record Cluster(long time, List<byte[]> blocks) {}

    private Webm(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static Optional<Webm> read(ByteBuffer bytes) {
        var webm = new Webm(bytes);
        try {
            webm.walk(0, bytes.limit());
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException cut) {
            // What was read so far is what there is: a recording may end in the middle.
        }
        return webm.header == null || webm.tracks == null || webm.clusters.isEmpty()
                ? Optional.empty()
                : Optional.of(webm);
    }

    private void walk(int from, int to) {
        int at = from;
        while (at < to) {
            int idLength = length(bytes.get(at));
            int id = number(at, idLength);
            int sizeAt = at + idLength;
            int sizeLength = length(bytes.get(sizeAt));
            long size = size(sizeAt, sizeLength);
            int inside = sizeAt + sizeLength;
            long end = size == UNKNOWN ? to : Math.min(to, inside + size);
            switch (id) {
                case HEADER -> header = slice(at, (int) end);
                case INFO -> info = slice(at, (int) end);
                case TRACKS -> tracks = slice(at, (int) end);
                case TIME -> clusters.add(new Cluster(unsigned(inside, (int) end), new ArrayList<>()));
                case BLOCK, GROUP -> {
                    if (!clusters.isEmpty()) clusters.getLast().blocks().add(slice(at, (int) end));
                }
                default -> {}
            }
            // What holds clusters and blocks is walked through; sizes that are not known end with the file.
            at = id == SEGMENT || id == CLUSTER ? inside : (int) end;
        }
    }

    /** When its last sound ends. */
    long millis() {
        long last = 0;
        long before = 0;
        for (var cluster : clusters) {
            for (var block : cluster.blocks()) {
                long time = cluster.time() + relative(block);
                if (time > last) {
                    before = last;
                    last = time;
                }
            }
        }
        long frame = last - before;
        return last + (frame <= 0 || frame > 120 ? USUAL_FRAME : frame);
    }

    /** One after the other; empty where they are not of one kind. */
    static Optional<byte[]> joined(List<Webm> parts) {
        var first = parts.getFirst();
        var out = new ByteArrayOutputStream();
        if (first.header == null || first.tracks == null) return Optional.empty();
        out.writeBytes(first.header);
        out.writeBytes(new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 1, -1, -1, -1, -1, -1, -1, -1});
        if (first.info != null) out.writeBytes(first.info);
        out.writeBytes(first.tracks);
        long begins = 0;
        for (var part : parts) {
            if (!part.kind().equals(first.kind())) return Optional.empty();
            for (var cluster : part.clusters) out.writeBytes(written(cluster, begins));
            begins += part.millis();
        }
        return Optional.of(out.toByteArray());
    }

    private static byte[] written(Cluster cluster, long begins) {
        int inside =
                10 + cluster.blocks().stream().mapToInt(block -> block.length).sum();
        var out = ByteBuffer.allocate(12 + inside);
        out.putInt(CLUSTER).putLong(1L << 56 | inside);
        out.put((byte) TIME).put((byte) 0x88).putLong(begins + cluster.time());
        cluster.blocks().forEach(out::put);
        return out.array();
    }

    private List<String> kind() {
        var kind = new ArrayList<String>();
        if (tracks != null) new Webm(ByteBuffer.wrap(tracks)).describe(0, tracks.length, kind);
        return kind;
    }

    private void describe(int from, int to, List<String> kind) {
        int at = from;
        while (at < to) {
            int idLength = length(bytes.get(at));
            int id = number(at, idLength);
            int sizeLength = length(bytes.get(at + idLength));
            long size = size(at + idLength, sizeLength);
            int inside = at + idLength + sizeLength;
            int end = (int) Math.min(to, size == UNKNOWN ? to : inside + size);
            if (SHARED.contains(id)) kind.add(id + Arrays.toString(slice(inside, end)));
            at = id == TRACKS || id == TRACK || id == AUDIO ? inside : end;
        }
    }

    /** Signed time within its cluster, behind the number of the track; a block in a group is the first thing in it. */
    private static int relative(byte[] element) {
        var bytes = ByteBuffer.wrap(element);
        int at = 1 + length(bytes.get(1));
        if ((element[0] & 0xff) == GROUP) at += 1 + length(bytes.get(at + 1));
        return at + 3 > element.length ? 0 : bytes.getShort(at + length(bytes.get(at)));
    }

    private static int length(byte first) {
        int length = Integer.numberOfLeadingZeros(first & 0xff) - 23;
        if (length > 8) throw new IndexOutOfBoundsException("not an element");
        return length;
    }

    private int number(int at, int length) {
        if (length > 4) throw new IndexOutOfBoundsException("not an id");
        return (int) unsigned(at, at + length);
    }

    private long size(int at, int length) {
        long all = unsigned(at, at + length);
        long mask = (1L << 7 * length) - 1;
        return (all & mask) == mask ? UNKNOWN : all & mask;
    }

    private long unsigned(int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) value = value << 8 | bytes.get(i) & 0xff;
        return value;
    }

    private byte[] slice(int from, int to) {
        var part = new byte[to - from];
        bytes.get(from, part);
        return part;
    }
}
