package loa.translation.exchange;

import java.util.List;
import java.util.stream.Collectors;
import loa.content.Inline.Look;
import loa.content.Inline.Run;

/**
 * A sentence and what it was translated as, as it travels in a file: stretches that are plain, bold, italic or lead to an address.
 *
 * @param id its place in the text, from 1; in a memory its number
 * @param target empty: not translated
 */
public record Pair(String id, List<Run> source, List<Run> target) {

    public Pair {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /** One without marks. */
    public Pair(String id, String source, String target) {
        this(id, plain(source), plain(target));
    }

    public String sourceWords() {
        return words(source);
    }

    public String targetWords() {
        return words(target);
    }

    private static List<Run> plain(String words) {
        return words.isEmpty() ? List.of() : List.of(new Run(Look.PLAIN, words, null));
    }

    private static String words(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
