package loa.media.sound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Sound as phones record it: MP4 in pieces, of silent frames of AAC, 1024 samples each. */
public final class PhoneSound {

    private static final String SILENCE = "00c80080238000";
    private static final int PIECE = 10;

    private PhoneSound() {}

    /** So many frames at 44.1 kHz, in one channel. */
    public static byte[] recorded(int frames) {
        return recorded(frames, "1208");
    }

    /** {@code config}: the AudioSpecificConfig. */
    static byte[] recorded(int frames, String config) {
        var file = new StringBuilder();
        file.append(box("ftyp", letters("iso5"), "00000200", letters("iso5mp41")));
        file.append(film(config));
        for (int done = 0; done < frames; done += PIECE) file.append(piece(Math.min(PIECE, frames - done)));
        return HexFormat.of().parseHex(file);
    }

    private static String film(String config) {
        var stream = "03190001" + "00" + "0411" + "4015000000" + "0000bb80" + "0000bb80" + "0502" + config + "060102";
        var entry = box(
                "mp4a",
                "000000000000" + "0001" + "0000000000000000" + "0001" + "0010" + "00000000" + "ac440000",
                box("esds", "00000000", stream));
        var tables = box(
                "stbl",
                box("stsd", "00000000" + "00000001", entry),
                box("stts", "0000000000000000"),
                box("stsc", "0000000000000000"),
                box("stsz", "000000000000000000000000"),
                box("stco", "0000000000000000"));
        var track = box(
                "trak",
                box("tkhd", "00000007" + "00".repeat(8) + "00000001" + "00".repeat(68)),
                box(
                        "mdia",
                        box("mdhd", "00".repeat(12) + "0000ac44" + "00".repeat(8)),
                        box("hdlr", "00".repeat(8) + letters("soun") + "00".repeat(13)),
                        box("minf", tables)));
        var usual = box("trex", "00000000" + "00000001" + "00000001" + "00000400" + "00".repeat(8));
        return box("moov", box("mvhd", "00".repeat(12) + "0000ac44" + "00".repeat(84)), track, box("mvex", usual));
    }

    private static String piece(int frames) {
        var sizes = "%08x".formatted(SILENCE.length() / 2).repeat(frames);
        var head = fragment("00000000", frames, sizes);
        var place = "%08x".formatted(head.length() / 2 + 8);
        return fragment(place, frames, sizes) + box("mdat", SILENCE.repeat(frames));
    }

    private static String fragment(String place, int frames, String sizes) {
        return box(
                "moof",
                box("mfhd", "0000000000000001"),
                box(
                        "traf",
                        box("tfhd", "00020000" + "00000001"),
                        box("trun", "00000201" + "%08x".formatted(frames) + place + sizes)));
    }

    private static String box(String kind, String... contents) {
        var all = new ArrayList<>(List.of(letters(kind)));
        all.addAll(Arrays.asList(contents));
        var content = String.join("", all);
        return "%08x".formatted(content.length() / 2 + 4) + content;
    }

    private static String letters(String letters) {
        return HexFormat.of().formatHex(letters.getBytes(StandardCharsets.US_ASCII));
    }
}
