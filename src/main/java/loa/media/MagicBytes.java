package loa.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import loa.media.box.Box;

/** Tells what a file is by its bytes, never by its name; a packed one is listed but not opened. */
final class MagicBytes {

    /** What the bytes say. */
    sealed interface Told {}

    record Known(FileKind kind) implements Told {}

    record Not(NotKept why) implements Told {}

    private static final int HEAD = 4096;
    private static final long MOST_UNPACKED = 512L << 20;
    private static final int MOST_PARTS = 20_000;
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> SOUND = Set.of("M4A ", "M4B ");
    private static final Set<String> FILM =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "qt  ");

    private MagicBytes() {}

    static Told tell(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var text = new String(head, ISO_8859_1);
        if (text.isEmpty()) return new Not(NotKept.EMPTY);
        if (text.startsWith("\u00ff\u00d8\u00ff")) return new Known(FileKind.JPEG);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) return new Known(FileKind.PNG);
        if (text.startsWith("%PDF-")) return new Known(FileKind.PDF);
        if (text.startsWith("PK\u0003\u0004")) return packed(file);
        if (text.startsWith("ID3") || layerThree(head)) return new Known(FileKind.MP3);
        if (text.startsWith("#!AMR\n") || text.startsWith("#!AMR-WB\n")) return new Known(FileKind.AMR);
        if (framed(head)) return new Known(FileKind.AAC);
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return new Known(FileKind.WEBP);
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) return new Known(FileKind.WAV);
        if (text.startsWith("\u001aE\u00df\u00a3")) return matroska(text);
        if (text.startsWith("OggS")) return ogg(text);
        if (text.startsWith("ftyp", 4) && text.length() >= 16) return boxed(text, file);
        return new Not(NotKept.UNKNOWN_KIND);
    }

    /** A frame of MPEG audio, layer III, with a bit rate and a sampling rate that exist. */
    private static boolean layerThree(byte[] head) {
        return head.length > 3
                && head[0] == (byte) 0xff
                && (head[1] & 0xe6) == 0xe2
                && (head[2] & 0xf0) != 0xf0
                && (head[2] & 0xf0) != 0
                && (head[2] & 0x0c) != 0x0c;
    }

    /** Frames of AAC (ISO 13818-7, ADTS), one behind the other: each says how long it is, so the next one is looked for there. */
    private static boolean framed(byte[] head) {
        int frames = 0;
        for (int at = 0; at + 7 <= head.length; frames++) {
            int length = (head[at + 3] & 3) << 11 | (head[at + 4] & 0xff) << 3 | (head[at + 5] & 0xff) >> 5;
            boolean fits = head[at] == (byte) 0xff
                    && (head[at + 1] & 0xf6) == 0xf0
                    && (head[at + 2] >> 2 & 0xf) < 13
                    && length > 7;
            if (!fits) return false;
            at += length;
        }
        return frames > 0;
    }

    private static Told boxed(String head, Path file) throws IOException {
        var brand = head.substring(8, 12);
        var alike = head.substring(16, Math.min(64, head.length()));
        if (brand.equals("avif") || alike.contains("avif")) return new Not(NotKept.UNKNOWN_KIND);
        if (HEIC.contains(brand)) return new Known(FileKind.HEIC);
        if (SOUND.contains(brand)) return new Known(FileKind.M4A);
        // Old phones write a brand of their own for each release: 3gp4, 3gp5, 3gp6 …
        return FILM.contains(brand) || brand.startsWith("3gp") ? filmed(file) : new Not(NotKept.UNKNOWN_KIND);
    }

    /** Phones write sound under the brands of films: it is sound where nothing is to be seen. */
    private static Told filmed(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var film = Box.file(channel.map(MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE)))
                    .find("moov");
            if (film == null && channel.size() <= Integer.MAX_VALUE) return new Not(NotKept.BROKEN);
            return new Known(film != null && isHeardOnly(film) ? FileKind.M4A : FileKind.MP4);
        }
    }

    private static boolean isHeardOnly(Box film) {
        boolean heard = false;
        for (var track = film.first(); track != null; track = film.after(track)) {
            var handler = track.kind().equals("trak") ? track.find("mdia", "hdlr") : null;
            if (handler == null || handler.size() < 12) continue;
            if (handler.letters(8).equals("vide")) return false;
            heard |= handler.letters(8).equals("soun");
        }
        return heard;
    }

    /** Sound alone, in WebM, as browsers record it. */
    private static Told matroska(String head) {
        var sound = head.contains("webm") && (head.contains("A_OPUS") || head.contains("A_VORBIS"));
        return sound && !head.contains("V_") ? new Known(FileKind.WEBM) : new Not(NotKept.UNKNOWN_KIND);
    }

    private static Told ogg(String head) {
        var sound = head.startsWith("OpusHead", 28) || head.startsWith("\u0001vorbis", 28);
        return sound ? new Known(FileKind.OGG) : new Not(NotKept.UNKNOWN_KIND);
    }

    private static Told packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) return new Not(NotKept.SWELLS);
            long unpacked = 0;
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                unpacked += part.getSize();
                if (part.getSize() < 0 || unpacked > MOST_UNPACKED) return new Not(NotKept.SWELLS);
                if (part.getName().endsWith("vbaProject.bin")) return new Not(NotKept.MACROS);
            }
            if (zip.getEntry("[Content_Types].xml") == null) return new Not(NotKept.UNKNOWN_KIND);
            if (zip.getEntry("word/document.xml") != null) return new Known(FileKind.DOCX);
            if (zip.getEntry("xl/workbook.xml") != null) return new Known(FileKind.XLSX);
            return new Not(NotKept.UNKNOWN_KIND);
        } catch (ZipException e) {
            return new Not(NotKept.BROKEN);
        }
    }
}
