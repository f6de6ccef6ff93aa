package loa.translation.memory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How like two sentences are, by the words one would change, add or strike out to get from one to the other. */
final class Likeness {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    /** Hundredths: 100 for the same words, whatever their case and marks between them. */
    static int of(String one, String other) {
        var a = words(one);
        var b = words(other);
        int longest = Math.max(a.length, b.length);
        return longest == 0 ? 100 : 100 - 100 * distance(a, b) / longest;
    }

    private static String[] words(String sentence) {
        var folded = Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return BETWEEN.splitAsStream(folded).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }

    private static int distance(String[] a, String[] b) {
        var above = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) above[j] = j;
        for (int i = 1; i <= a.length; i++) {
            var row = new int[b.length + 1];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int change = above[j - 1] + (a[i - 1].equals(b[j - 1]) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length];
    }
}
