package loa.plan.compiler.reader;

import java.util.HashMap;
import java.util.regex.Pattern;
import loa.plan.compiler.text.Syllable;

/**
 * How Vietnamese a text looks: of its words with letters beyond ASCII, how many are syllables that can exist.
 *
 * @param words words with a letter beyond ASCII
 * @param possible those of them that are Vietnamese syllables
 */
record Wording(int words, int possible) {

    private static final int SAMPLE = 200_000;
    private static final Pattern EDGES = Pattern.compile("[\\s\\p{ASCII}&&[^A-Za-z]]+|[\u2010-\u2027\u00a0]+");

    static Wording of(String text) {
        var known = new HashMap<String, Boolean>();
        int words = 0;
        int possible = 0;
        var sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        for (var word : EDGES.split(sample)) {
            if (word.chars().allMatch(c -> c < 128)) continue;
            words++;
            if (known.computeIfAbsent(word, w -> w.length() <= 12 && Syllable.isPossible(w))) possible++;
        }
        return new Wording(words, possible);
    }

    double share() {
        return words == 0 ? 1 : (double) possible / words;
    }

    /** Enough words to judge by, and most of them wrong. */
    boolean looksWrong() {
        return words >= 3 && share() < 0.6;
    }

    /** Clearly more Vietnamese than another decoding of the same bytes. */
    boolean beats(Wording other) {
        return share() > other.share() + 0.1;
    }
}
