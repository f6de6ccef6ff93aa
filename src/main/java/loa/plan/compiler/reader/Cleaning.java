package loa.plan.compiler.reader;

import java.text.Normalizer;
import java.util.regex.Pattern;
import loa.plan.compiler.reader.ReadingNote.Kind;

/** Brings any text to the form of the contract: NFC, {@code \n} line ends, nothing that does not print. */
final class Cleaning {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\r\f\u000b\u0085\u2028\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\\p{Cc}&&[^\n\t]]|[\\ud800-\\udfff]");
    private static final Pattern PLUS_GLYPH = Pattern.compile("(?m)^([ \t]*)[\uf02b\uf0c4][ \t]*");
    private static final Pattern BULLET_GLYPH = Pattern.compile("(?m)^([ \t]*)[\ue000-\uf8ff][ \t]*");
    private static final Pattern GLYPH = Pattern.compile("[\ue000-\uf8ff]");

    private Cleaning() {}

    static String clean(String raw, Notes notes) {
        var text = SPACES.matcher(LINE_ENDS.matcher(raw).replaceAll("\n")).replaceAll(" ");
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
            notes.add(Kind.MARKS_JOINED);
        }
        text = withoutInvisible(text, notes);
        text = PLUS_GLYPH.matcher(text).replaceAll("$1+ ");
        text = BULLET_GLYPH.matcher(text).replaceAll("$1- ");
        text = GLYPH.matcher(text.replace('\uf02d', '-')).replaceAll("•");
        notes.add(Kind.BROKEN_CHARACTERS, (int)
                text.chars().filter(c -> c == 0xFFFD).count());
        return text;
    }

    private static String withoutInvisible(String text, Notes notes) {
        var kept = INVISIBLE.matcher(text).replaceAll("");
        notes.add(Kind.INVISIBLE_LEFT_OUT, text.length() - kept.length());
        return kept;
    }
}
