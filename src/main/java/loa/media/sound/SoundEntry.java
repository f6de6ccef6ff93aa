package loa.media.sound;

import java.util.HexFormat;
import loa.media.box.Box;
import org.jspecify.annotations.Nullable;

/** What a player needs to know of the frames of an MP4 (an entry of stsd), and what two recordings share that can be put together. */
final class SoundEntry {

    private static final int STREAM = 3;
    private static final int DECODER = 4;
    private static final int CONFIG = 5;

    private final byte[] bytes;
    private final String kind;

    private SoundEntry(byte[] bytes, String kind) {
        this.bytes = bytes;
        this.kind = kind;
    }

    static SoundEntry of(Box entry) {
        var config = config(entry);
        var hex = HexFormat.of();
        var all = entry.whole();
        var kind = entry.kind()
                + hex.formatHex(entry.copy(16, 2))
                + hex.formatHex(entry.copy(24, 4))
                + hex.formatHex(config == null ? all : config);
        return new SoundEntry(all, kind);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Codec, channels, rate and the set-up of the codec. */
    String kind() {
        return kind;
    }

    /** The AudioSpecificConfig (ISO 14496-3) in an entry of AAC; bit rates beside it may differ from recording to recording. */
    private static byte @Nullable [] config(Box entry) {
        // Sound of QuickTime says more before its boxes.
        int version = entry.octet(9);
        var box = entry.first(version == 0 ? 28 : version == 1 ? 44 : 64);
        while (box != null && !box.kind().equals("esds")) box = entry.after(box);
        return box == null ? null : config(box, 4);
    }

    /** Descriptors (ISO 14496-1): a tag, a length in seven bits an octet, and what it holds, as further descriptors. */
    private static byte @Nullable [] config(Box esds, int from) {
        int at = from;
        while (at < esds.size()) {
            int tag = esds.octet(at++);
            int length = 0;
            int octet;
            do {
                octet = esds.octet(at++);
                length = (length & 0xfffff) << 7 | octet & 0x7f;
            } while ((octet & 0x80) != 0);
            if (tag == CONFIG) return esds.copy(at, length);
            at += tag == STREAM ? 3 : tag == DECODER ? 13 : length;
        }
        return null;
    }
}
