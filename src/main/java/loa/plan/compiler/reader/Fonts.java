package loa.plan.compiler.reader;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a font says about its letters: {@code .VnTime} shows TCVN3 codes, {@code VNI-Times} VNI codes, a symbol
 * font glyphs. A document often keeps the name after its text was converted, so the codes decide whether to believe it.
 */
final class Fonts {

    private static final Pattern TCVN3 = Pattern.compile("(?i)^(?:[A-Z]{6}\\+)?\\.?vn(?!i|u ).*");
    private static final Pattern VNI = Pattern.compile("(?i)^(?:[A-Z]{6}\\+)?vni[- ].*");
    private static final Pattern SYMBOLS =
            Pattern.compile("(?i)^(?:[A-Z]{6}\\+)?(?:(?:open|standard)?symbol.*|wingdings.*|webdings.*)$");

    private static final Pattern COURIER = Pattern.compile("(?i)^(?:[A-Z]{6}\\+)?(?:courier|liberationmono).*");
    /** The ring of a list inside a bulleted list, which Word draws as a letter. */
    private static final String RING = "\uf02b ";

    private final Map<LegacyEncoding, StringBuilder> samples = new EnumMap<>(LegacyEncoding.class);
    private final Map<LegacyEncoding, Boolean> believed = new EnumMap<>(LegacyEncoding.class);
    private final Notes notes;

    Fonts(Notes notes) {
        this.notes = notes;
    }

    static @Nullable LegacyEncoding encoding(String font) {
        if (TCVN3.matcher(font).matches()) return LegacyEncoding.TCVN3;
        return VNI.matcher(font).matches() ? LegacyEncoding.VNI : null;
    }

    /** Shows a piece of the document beforehand; call for all pieces before the first {@link #decode}. */
    void sample(String font, String text) {
        var encoding = encoding(font);
        if (encoding == null) return;
        var sample = samples.computeIfAbsent(encoding, _ -> new StringBuilder());
        if (sample.length() < 200_000) sample.append(text);
    }

    /** The piece's words, whatever its font made of them. */
    String decode(String font, String text) {
        if (SYMBOLS.matcher(font).matches()) return glyphs(font, text);
        if (text.strip().equals("o") && COURIER.matcher(font).matches()) return RING;
        var encoding = encoding(font);
        if (encoding == null || !isBelieved(encoding)) return text;
        notes.add(Kind.FONT_CONVERTED, font);
        var decoded = encoding.decode(text);
        boolean capitals = encoding == LegacyEncoding.TCVN3 && font.endsWith("H");
        return capitals ? decoded.toUpperCase(Locale.ROOT) : decoded;
    }

    private boolean isBelieved(LegacyEncoding encoding) {
        return believed.computeIfAbsent(encoding, _ -> {
            var sample = samples.getOrDefault(encoding, new StringBuilder()).toString();
            return Wording.of(encoding.decode(sample)).beats(Wording.of(sample));
        });
    }

    private static String glyphs(String font, String text) {
        boolean keepsFigures = font.toLowerCase(Locale.ROOT).contains("symbol");
        return text.codePoints()
                .map(c -> c > 32 && c < 256 && !(keepsFigures && c < 64) ? 0xF000 | c : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
