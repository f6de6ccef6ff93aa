package loa.translation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loa.content.Inline.Look;
import loa.content.Inline.Run;
import org.jspecify.annotations.Nullable;

/**
 * How marks are typed in a translation: {@code **đậm**} and {@code __nghiêng__} as in the original, and {@code [chữ](2)} for words
 * that lead where the second link of the source does. An address cannot be typed (ADR 0027).
 */
public final class Marking {

    private static final Pattern MARK = Pattern.compile("\\*\\*(?<bold>[^*\\n]+)\\*\\*|__(?<italic>[^_\\n]+)__"
            + "|\\[(?<words>[^\\]\\n]+)\\]\\((?<link>[1-9]\\d?)\\)");

    private Marking() {}

    /** What was typed, as stretches that look alike; {@code links} are the addresses in the source. */
    public static List<Run> read(String typed, List<String> links) {
        var runs = new ArrayList<Run>();
        var mark = MARK.matcher(typed);
        int from = 0;
        while (mark.find()) {
            add(runs, new Run(Look.PLAIN, typed.substring(from, mark.start()), null));
            add(runs, run(mark, links));
            from = mark.end();
        }
        add(runs, new Run(Look.PLAIN, typed.substring(from), null));
        return runs;
    }

    private static Run run(Matcher mark, List<String> links) {
        if (mark.group("bold") != null) return new Run(Look.BOLD, mark.group("bold"), null);
        if (mark.group("italic") != null) return new Run(Look.ITALIC, mark.group("italic"), null);
        int number = Integer.parseInt(mark.group("link"));
        // A link that the source has no longer, or never had, is words.
        return number <= links.size()
                ? new Run(Look.LINK, mark.group("words"), links.get(number - 1))
                : new Run(Look.PLAIN, mark.group("words"), null);
    }

    /** The words alone. */
    public static String plain(String typed) {
        return words(read(typed, List.of()));
    }

    /** The text of an edition ({@code Inline}): the source's addresses at its links, and nothing else that would be read as one. */
    static String inline(String typed, List<String> links) {
        return read(typed, links).stream()
                .map(run -> switch (run.look()) {
                    case BOLD -> "**" + harmless(run.text()) + "**";
                    case ITALIC -> "__" + harmless(run.text()) + "__";
                    case LINK -> "[" + harmless(run.text()) + "](" + run.at() + ")";
                    case PLAIN, FACT -> harmless(run.text());
                })
                .collect(Collectors.joining());
    }

    private static String harmless(String words) {
        return words.replace("](", "] (").replaceAll("\\{(?=\\{)", "{ ");
    }

    /** What one types for these stretches, wherever they come from; an address that is not in the source is left out. */
    public static String write(Collection<Run> runs, List<String> links) {
        var typed = new StringBuilder();
        var used = new HashSet<Integer>();
        for (var run : merged(runs)) {
            switch (run.look()) {
                case BOLD -> each(typed, run.text(), "*", "**", "**");
                case ITALIC -> each(typed, run.text(), "_", "__", "__");
                case LINK -> {
                    int link = link(run.at(), links, used);
                    if (link > 0) each(typed, run.text(), "]", "[", "](" + link + ")");
                    else typed.append(run.text());
                }
                case PLAIN, FACT -> typed.append(run.text());
            }
        }
        return typed.toString();
    }

    /** Number of the link to this address: of several, the first that was not used yet; 0: none. */
    private static int link(@Nullable String at, List<String> links, Collection<Integer> used) {
        int known = 0;
        for (int number = 1; number <= Math.min(99, links.size()); number++) {
            if (!links.get(number - 1).equals(at)) continue;
            if (used.add(number)) return number;
            known = number;
        }
        return known;
    }

    /** Puts the mark around the words; spaces at their ends, and what cannot stand within the mark, stay outside. */
    private static void each(StringBuilder typed, String words, String never, String before, String after) {
        var part = Pattern.compile("[^\\s" + Pattern.quote(never) + "](?:[^\\n" + Pattern.quote(never) + "]*[^\\s"
                + Pattern.quote(never) + "])?");
        var marked = part.matcher(words).replaceAll(match -> Matcher.quoteReplacement(before + match.group() + after));
        typed.append(marked);
    }

    /** The same with neighbours that look alike made one. */
    public static List<Run> merged(Collection<Run> runs) {
        var merged = new ArrayList<Run>();
        for (var run : runs) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.look() == run.look() && Objects.equals(last.at(), run.at())) {
                merged.set(merged.size() - 1, new Run(run.look(), last.text() + run.text(), run.at()));
            } else if (!run.text().isEmpty()) merged.add(run);
        }
        return merged;
    }

    public static String words(Collection<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static void add(List<Run> runs, Run run) {
        var last = runs.isEmpty() ? null : runs.getLast();
        if (run.text().isEmpty()) return;
        if (last != null && last.look() == Look.PLAIN && run.look() == Look.PLAIN) {
            runs.set(runs.size() - 1, new Run(Look.PLAIN, last.text() + run.text(), null));
        } else runs.add(run);
    }
}
