package loa.plan.compiler.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loa.plan.compiler.text.Fold;

/** How much two texts say the same: what they share of single words and of pairs of neighbours, from 0 to 1. */
public final class Likeness {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();
    private final int length;

    public Likeness(String text) {
        var all = NOT_A_WORD
                .splitAsStream(Fold.fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
        length = all.size();
        count(all);
    }

    private void count(List<String> all) {
        for (int i = 0; i < all.size(); i++) {
            words.merge(all.get(i), 1, Integer::sum);
            if (i > 0) pairs.merge(all.get(i - 1) + " " + all.get(i), 1, Integer::sum);
        }
    }

    public double to(Likeness other) {
        if (length == 0 || other.length == 0) return length == other.length ? 1 : 0;
        double single = shared(words, other.words) * 2.0 / (length + other.length);
        if (length == 1 || other.length == 1) return single;
        double paired = shared(pairs, other.pairs) * 2.0 / (length + other.length - 2);
        return (single + paired) / 2;
    }

    private static int shared(Map<String, Integer> some, Map<String, Integer> others) {
        int shared = 0;
        for (var entry : some.entrySet()) shared += Math.min(entry.getValue(), others.getOrDefault(entry.getKey(), 0));
        return shared;
    }
}
