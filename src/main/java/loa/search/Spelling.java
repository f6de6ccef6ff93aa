package loa.search;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loa.platform.Plain;
import org.springframework.stereotype.Component;

/** What somebody may have meant whose words stand nowhere. */
@Component
class Spelling {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int SHORTEST = 3;
    private static final int LONG = 6;

    private final Entries entries;

    Spelling(Entries entries) {
        this.entries = entries;
    }

    /** The question with each unknown word replaced by the known one most like it; the same where there is none. */
    String nearest(String typed) {
        return WORD.matcher(typed).replaceAll(this::nearest);
    }

    private String nearest(MatchResult found) {
        var word = Plain.text(found.group());
        if (word.length() < SHORTEST || !word.matches("[a-z]+")) return found.group();
        int most = word.length() < LONG ? 1 : 2;
        var known = entries.words(word.length() - most, word.length() + most);
        if (known.containsKey(word)) return found.group();
        return known.entrySet().stream()
                .filter(each -> distance(word, each.getKey()) <= most)
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(each -> distance(word, each.getKey()))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(found.group());
    }

    /** The words with the marks that they have where they stand in a text. */
    static String written(String words, String text) {
        var marked = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toMap(Plain::text, word -> word.toLowerCase(VIETNAMESE), (first, later) -> first));
        return WORD.matcher(words)
                .replaceAll(word -> word.group().equals(Plain.text(word.group()))
                        ? marked.getOrDefault(word.group(), word.group())
                        : word.group());
    }

    /** How many letters have to be put in, taken out, changed, or swapped with the next one. */
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }
}
