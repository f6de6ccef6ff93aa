package loa.document.script;

import java.util.ArrayList;
import java.util.List;
import loa.document.script.Leaf.Stretch;

/** The syllables of Tai Viet, between which a line may break: it is written without spaces, and a vowel may stand before the letter that is said first. */
public final class Syllables {

    private static final int FIRST = 0xAA80;
    private static final int LAST = 0xAADF;
    private static final int LAST_CONSONANT = 0xAAAF;
    /** Vowels that are written before their consonant: E, O, UEA, AUE, AY. */
    private static final String BEFORE = "\uAAB5\uAAB6\uAAB9\uAABB\uAABC";

    private Syllables() {}

    static boolean isTaiViet(int cp) {
        return cp >= FIRST && cp <= LAST;
    }

    static boolean hasTaiViet(List<Stretch> text) {
        return text.stream().anyMatch(stretch -> stretch.text().codePoints().anyMatch(Syllables::isTaiViet));
    }

    /** How many syllables of Tai Viet there are in a text, in whatever else it is written. */
    public static int count(String text) {
        return (int) of(text).stream()
                .filter(piece -> piece.codePoints().anyMatch(Syllables::isTaiViet))
                .count();
    }

    /** What is not Tai Viet. */
    public static String without(String text) {
        return text.codePoints()
                .map(cp -> isTaiViet(cp) ? ' ' : cp)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The pieces of a text between which a line may break; spaces stay with what stands before them. */
    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean breaks = text.charAt(i - 1) == ' ' && text.charAt(i) != ' ' || opens(text, i);
            if (!breaks) continue;
            pieces.add(text.substring(from, i));
            from = i;
        }
        if (from < text.length()) pieces.add(text.substring(from));
        return pieces;
    }

    /** Whether a syllable surely begins here, within a word. */
    private static boolean opens(String text, int at) {
        char here = text.charAt(at);
        char before = text.charAt(at - 1);
        if (!isTaiViet(here) || !isTaiViet(before) || isBefore(before)) return false;
        if (isBefore(here)) return true;
        // A consonant that a vowel or a tone follows begins a syllable; another may as well end one.
        return isConsonant(here) && at + 1 < text.length() && isMark(text.charAt(at + 1));
    }

    private static boolean isBefore(char letter) {
        return BEFORE.indexOf(letter) >= 0;
    }

    private static boolean isConsonant(char letter) {
        return letter >= FIRST && letter <= LAST_CONSONANT;
    }

    /** A vowel above, below or behind its consonant, or a tone. */
    private static boolean isMark(char letter) {
        return letter > LAST_CONSONANT && letter <= 0xAAC2 && !isBefore(letter);
    }
}
