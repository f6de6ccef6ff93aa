package loa.plan.compiler.reader;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Text without any form, in whichever encoding makes it the most Vietnamese; of equals, Unicode.
 *
 * @param charset as the person would call it
 */
record PlainText(String text, String charset) {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    static PlainText read(byte[] content, Notes notes) throws CannotRead {
        var read = decoded(content);
        if (looksBinary(read.text)) throw new CannotRead(Reading.Reason.UNKNOWN_TYPE);
        if (!read.charset.startsWith("UTF-")) notes.add(Kind.CHARSET_CONVERTED, read.charset);
        var text = read.charset.equals(LegacyEncoding.TCVN3.name()) ? Capitals.restored(read.text, notes) : read.text;
        return new PlainText(text, read.charset);
    }

    private static PlainText decoded(byte[] content) {
        var marked = byMark(content);
        if (marked != null) return marked.mended();
        var wide = unmarkedWide(content);
        if (wide != null) return new PlainText(new String(content, wide), wide.name()).mended();
        try {
            return new PlainText(
                            UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString(), "UTF-8")
                    .mended();
        } catch (CharacterCodingException notUnicode) {
            return narrow(content);
        }
    }

    /** A Unicode text whose letters may themselves be TCVN3 or VNI codes, as when pasted from an old document. */
    PlainText mended() {
        var raw = Wording.of(text);
        if (!raw.looksWrong()) return this;
        return best(List.of(
                this,
                new PlainText(LegacyEncoding.TCVN3.decode(text), LegacyEncoding.TCVN3.name()),
                new PlainText(LegacyEncoding.VNI.decode(text), LegacyEncoding.VNI.name())));
    }

    private static PlainText narrow(byte[] content) {
        var latin = new String(content, LATIN);
        var vietnamese = Normalizer.normalize(new String(content, VIETNAMESE), Normalizer.Form.NFC);
        return best(List.of(
                new PlainText(new String(content, UTF_8), "UTF-8"),
                new PlainText(vietnamese, VIETNAMESE.name()),
                new PlainText(LegacyEncoding.TCVN3.decode(latin), LegacyEncoding.TCVN3.name()),
                new PlainText(LegacyEncoding.VNI.decode(latin), LegacyEncoding.VNI.name())));
    }

    private static PlainText best(List<PlainText> candidates) {
        var best = candidates.getFirst();
        var wording = Wording.of(best.text);
        for (var candidate : candidates) {
            var other = Wording.of(candidate.text);
            if (other.beats(wording)) {
                best = candidate;
                wording = other;
            }
        }
        return best;
    }

    private static @Nullable PlainText byMark(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) return new PlainText(after(content, 3, UTF_8), "UTF-8");
        if (starts(content, 0xFF, 0xFE)) return new PlainText(after(content, 2, UTF_16LE), "UTF-16LE");
        if (starts(content, 0xFE, 0xFF)) return new PlainText(after(content, 2, UTF_16BE), "UTF-16BE");
        return null;
    }

    /** UTF-16 without a mark: the high bytes of its many ASCII letters are zero. */
    private static @Nullable Charset unmarkedWide(byte[] content) {
        int length = Math.min(content.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            if (content[i] == 0) even++;
            if (content[i + 1] == 0) odd++;
        }
        if (odd * 4 > length / 2 && even * 20 < length) return UTF_16LE;
        return even * 4 > length / 2 && odd * 20 < length ? UTF_16BE : null;
    }

    private static boolean looksBinary(String text) {
        long controls = text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 11)
                .count();
        return controls * 50 > text.length();
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    private static String after(byte[] content, int mark, Charset charset) {
        return new String(content, mark, content.length - mark, charset);
    }
}
