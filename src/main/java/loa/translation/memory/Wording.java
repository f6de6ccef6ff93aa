package loa.translation.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a translated sentence lacks, as far as that can be told without knowing the language. */
public final class Wording {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,/:]\\d+)*");

    private Wording() {}

    /** Something to look at. */
    public sealed interface Doubt {

        /** A word of the glossary stands in the original, but not its rendering in the translation. */
        record TermMissing(Term term) implements Doubt {}

        /** A figure of the original is not in the translation. */
        record NumberMissing(String number) implements Doubt {}
    }

    /** The terms of the glossary that stand in a sentence, each once; of two that overlap the longer one. */
    public static List<Term> terms(String source, List<Term> glossary) {
        var folded = " " + source.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        var found = new ArrayList<Term>();
        var byLength = new ArrayList<>(glossary);
        byLength.sort((a, b) -> Integer.compare(b.source().length(), a.source().length()));
        for (var term : byLength) {
            var words = " "
                    + term.source()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}]+", " ")
                            .strip() + " ";
            if (!folded.contains(words)) continue;
            folded = folded.replace(words, " \u0000 ");
            found.add(term);
        }
        return found;
    }

    public static List<Doubt> doubts(String source, String words, List<Term> glossary) {
        var doubts = new ArrayList<Doubt>();
        var said = words.toLowerCase(Locale.ROOT);
        for (var term : terms(source, glossary)) {
            if (!said.contains(term.words().toLowerCase(Locale.ROOT))) doubts.add(new Doubt.TermMissing(term));
        }
        var missing = new TreeMap<String, Integer>();
        NUMBER.matcher(source).results().forEach(number -> missing.merge(number.group(), 1, Integer::sum));
        NUMBER.matcher(words)
                .results()
                .forEach(number -> missing.computeIfPresent(number.group(), (key, left) -> left - 1));
        missing.forEach((number, left) -> {
            if (left > 0) doubts.add(new Doubt.NumberMissing(number));
        });
        return doubts;
    }
}
