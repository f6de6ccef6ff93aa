package loa.plan.compiler.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One spelling for comparison and search; the text itself is never changed. */
public final class Fold {

    private static final String TONED = "àáảãạèéẻẽẹỳýỷỹỵòóỏõọùúủũụ";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s.;:,\"-]+|[\\s.;:,\"-]+$");
    private static final Pattern NOT_KEY = Pattern.compile("[^a-z0-9]+");

    /** What Vietnamese and its neighbours are written with comes out of tables: each character is looked at many times. */
    private static final int KNOWN = 0x1f00;

    private static final char[] FOLDED = new char[KNOWN];
    private static final byte[] TONES = new byte[KNOWN];

    static {
        for (char c = 0; c < KNOWN; c++) {
            FOLDED[c] = folded(c);
            TONES[c] = (byte) TONED.indexOf(c);
        }
    }

    private Fold() {}

    /**
     * Lower case, tone marks in one place (hoà = hóa, uỷ = ủy), plain hyphens, quotes and spaces. Takes NFC and gives a
     * text of the same length in which each character stands where it stood.
     */
    public static String fold(String text) {
        var chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] < KNOWN ? FOLDED[chars[i]] : folded(chars[i]);
        }
        for (int i = 1; i < chars.length; i++) {
            boolean glides = chars[i - 1] == 'o' || chars[i - 1] == 'u';
            if (glides && chars[i] < KNOWN && TONES[chars[i]] >= 0) settleTone(chars, i);
        }
        return new String(chars);
    }

    /** Folded, without any diacritic, đ as d: what people type in a hurry. Not of the same length for all texts. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(fold(text), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    /** A key made of a name: {@code phong-van-hoa-va-thong-tin}. */
    public static String key(String name) {
        var words = NOT_KEY.matcher(plain(name.replace("&", " và "))).replaceAll("-");
        return words.replaceAll("^-|-$", "");
    }

    /** Folded, with single spaces, {@code &} as {@code và} and no punctuation at the edges: equal names compare equal. */
    public static String name(String text) {
        var spaced = SPACES.matcher(fold(text.replace("&", " và "))).replaceAll(" ");
        return EDGES.matcher(spaced).replaceAll("");
    }

    private static char folded(char c) {
        return switch (c) {
            case '\u00a0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202f', '\u3000' -> ' ';
            case '\u2010', '\u2011', '\u2012', '–', '—', '\u2212' -> '-';
            case '“', '”', '„', '«', '»', '\u2033' -> '"';
            case '‘', '’', '´', '`' -> '\'';
            case 'ð', 'Ð' -> 'đ';
            default -> Character.toLowerCase(c);
        };
    }

    /** Moves the tone of an open oa, oe or uy to its first vowel, as most offices write it. */
    private static void settleTone(char[] text, int at) {
        int tone = TONES[text[at]] % 5;
        int vowel = TONES[text[at]] / 5;
        char before = text[at - 1];
        boolean open = at + 1 == text.length || !Character.isLetter(text[at + 1]);
        boolean afterQ = at > 1 && text[at - 2] == 'q';
        if (!open || afterQ) return;
        if (before == 'o' && vowel < 2) {
            text[at - 1] = TONED.charAt(15 + tone);
            text[at] = vowel == 0 ? 'a' : 'e';
        } else if (before == 'u' && vowel == 2) {
            text[at - 1] = TONED.charAt(20 + tone);
            text[at] = 'y';
        }
    }
}
