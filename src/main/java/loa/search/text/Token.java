package loa.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import loa.platform.Plain;

/**
 * One word of a text. What is joined by a stroke, hyphen, dot or "and" sign, as {@code 67/KH-UBND} or {@code 08/11/2024}, is
 * several words in a group.
 *
 * @param exact in lower case with its marks, the tone of the syllable at its end: hoà and hòa are one
 * @param plain without any mark; the same as {@code exact} where it is no Latin script
 * @param from where it begins in the text
 * @param to where it ends
 * @param group number of the group, the same for all its words
 * @param capitals whether it is written in capitals alone
 */
record Token(String exact, String plain, int from, int to, int group, boolean capitals) {

    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[/\\-.&:–][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern PART = Pattern.compile("[\\uAA80-\\uAADF]+|[\\p{L}\\p{M}\\p{N}&&[^\\uAA80-\\uAADF]]+");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    /** The words of a text in NFC, in their order. */
    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var groups = GROUP.matcher(text);
        int number = 0;
        while (groups.find()) {
            number++;
            var parts = PART.matcher(text).region(groups.start(), groups.end());
            while (parts.find()) tokens.add(of(parts.group(), parts.start(), number));
        }
        return tokens;
    }

    private static Token of(String word, int from, int group) {
        int to = from + word.length();
        if (isTai(word)) return new Token(word, word, from, to, group, false);
        var form = Form.of(word);
        return new Token(form.exact, form.plain, from, to, group, form.capitals);
    }

    /** What is told of a word by its letters, once for the same letters: Vietnamese has some thousand syllables. */
    private record Form(String exact, String plain, boolean capitals) {

        private static final int LONGEST_KEPT = 12;
        private static final int KEPT = 50_000;
        private static final Map<String, Form> KNOWN = new ConcurrentHashMap<>();

        static Form of(String word) {
            var known = KNOWN.get(word);
            if (known != null) return known;
            var capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !isNumber(word);
            var form = new Form(Token.exact(word), Plain.text(word).replace(" ", ""), capitals);
            if (KNOWN.size() >= KEPT) KNOWN.clear();
            if (word.length() <= LONGEST_KEPT) KNOWN.put(word, form);
            return form;
        }
    }

    private static String exact(String word) {
        var marked = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var tones = TONES.matcher(marked);
        if (!tones.find()) return Normalizer.normalize(marked, Normalizer.Form.NFC);
        var letters = Normalizer.normalize(tones.replaceAll(""), Normalizer.Form.NFC);
        tones.reset();
        var end = new StringBuilder(letters);
        while (tones.find()) end.append(tones.group());
        return end.toString();
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** Whether it is written in the script of the Thái, which sets no spaces between words. */
    static boolean isTai(String word) {
        return word.charAt(0) >= '\uAA80' && word.charAt(0) <= '\uAADF';
    }

    boolean isTai() {
        return isTai(exact);
    }

    boolean isNumber() {
        return isNumber(exact);
    }

    /** A figure as it is counted: {@code 08} is 8. */
    String figure() {
        return isNumber() ? plain.replaceFirst("^0+(?=\\d)", "") : plain;
    }

    boolean isMarked() {
        return !exact.equals(plain);
    }
}
