package loa.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loa.content.Inline.Look;
import loa.content.Inline.Run;

/** A mark of the source that a translation lacks, or one that is not what it seems; nothing is refused for it. */
public sealed interface MarkDoubt {

    /** The source has more stretches that are bold, or italic. */
    record Fewer(Look look, int source, int there) implements MarkDoubt {}

    /** Nothing leads where these words of the source lead. */
    record LinkMissing(int number, String words) implements MarkDoubt {}

    /** The source has no link of this number. */
    record LinkUnknown(int number) implements MarkDoubt {}

    /** A mark that was begun and not ended, or the reverse. */
    record Unpaired(String mark) implements MarkDoubt {}

    /** An address was typed: it stays words. */
    record Address() implements MarkDoubt {}

    Pattern UNPAIRED = Pattern.compile(
            "(?<![*])\\*\\*(?=[^\\s*])|(?<=[^\\s*])\\*\\*(?![*])" + "|(?<!_)__(?=[^\\s_])|(?<=[^\\s_])__(?!_)");
    Pattern NUMBER = Pattern.compile("\\[[^\\]\\n]+\\]\\(([1-9]\\d?)\\)");
    Pattern ADDRESS = Pattern.compile("\\]\\((?:https?://|mailto:|tel:)");

    /** Of what was typed for a sentence; nothing typed, nothing lacking. */
    static List<MarkDoubt> of(Sentence source, String typed) {
        var doubts = new ArrayList<MarkDoubt>();
        if (typed.isBlank()) return doubts;
        var links = source.links();
        var runs = Marking.read(typed, links);
        for (var look : List.of(Look.BOLD, Look.ITALIC)) {
            int wanted = count(source.runs(), look);
            int there = count(runs, look);
            if (there < wanted) doubts.add(new Fewer(look, wanted, there));
        }
        var numbers = NUMBER.matcher(typed)
                .results()
                .map(link -> Integer.parseInt(link.group(1)))
                .toList();
        var words = source.runs().stream()
                .filter(run -> run.look() == Look.LINK)
                .map(Run::text)
                .toList();
        for (int number = 1; number <= links.size(); number++) {
            if (!numbers.contains(number)) doubts.add(new LinkMissing(number, words.get(number - 1)));
        }
        numbers.stream()
                .filter(number -> number > links.size())
                .distinct()
                .forEach(number -> doubts.add(new LinkUnknown(number)));
        plain(runs)
                .flatMap(run -> UNPAIRED.matcher(run.text()).results())
                .map(mark -> mark.group())
                .distinct()
                .forEach(mark -> doubts.add(new Unpaired(mark)));
        if (ADDRESS.matcher(typed).find()) doubts.add(new Address());
        return doubts;
    }

    private static int count(List<Run> runs, Look look) {
        return (int) runs.stream().filter(run -> run.look() == look).count();
    }

    private static Stream<Run> plain(List<Run> runs) {
        return runs.stream().filter(run -> run.look() == Look.PLAIN);
    }
}
