package loa.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marks within a line: {@code **đậm**}, {@code __nghiêng__}, {@code [chữ](https://…)} and facts by reference,
 * {@code {{so-hoi-vien|5.342 hội viên}}}: its key and the value as it stood when it was taken.
 */
public final class Inline {

    private static final Pattern MARK = Pattern.compile("\\*\\*(?<bold>[^*\\n]+)\\*\\*|__(?<italic>[^_\\n]+)__"
            + "|\\[(?<words>[^\\]\\n]+)\\]\\((?<link>(?:https?://|mailto:|tel:)[^\\s()]+)\\)"
            + "|\\{\\{(?<fact>[a-z0-9-]{1,60})(?:\\|(?<value>[^{}|\\n]*))?\\}\\}");

    private Inline() {}

    /** A stretch of words that look alike. {@code at}: the address of a link, the key of a fact. */
    public record Run(Look look, String text, @Nullable String at) {}

    /** How a stretch looks. */
    public enum Look {
        PLAIN,
        BOLD,
        ITALIC,
        LINK,
        FACT
    }

    public static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            if (mark.start() > from) runs.add(new Run(Look.PLAIN, text.substring(from, mark.start()), null));
            runs.add(run(mark));
            from = mark.end();
        }
        if (from < text.length()) runs.add(new Run(Look.PLAIN, text.substring(from), null));
        return runs;
    }

    private static Run run(Matcher mark) {
        if (mark.group("bold") != null) return new Run(Look.BOLD, mark.group("bold"), null);
        if (mark.group("italic") != null) return new Run(Look.ITALIC, mark.group("italic"), null);
        if (mark.group("link") != null) return new Run(Look.LINK, mark.group("words"), mark.group("link"));
        var value = mark.group("value");
        return new Run(Look.FACT, value == null ? "" : value, mark.group("fact"));
    }

    /** The words alone. */
    public static String plain(String text) {
        return runs(text).stream().map(Run::text).collect(Collectors.joining());
    }

    /** The facts used, by key, with the value that stands in the text. */
    public static Map<String, String> facts(String text) {
        var facts = new LinkedHashMap<String, String>();
        for (var run : runs(text)) {
            if (run.look() == Look.FACT && run.at() != null) facts.put(run.at(), run.text());
        }
        return facts;
    }

    /** The same text with these values for its facts; a key that is not among them keeps its own. */
    public static String withFacts(String text, Map<String, String> values, boolean everywhere) {
        return MARK.matcher(text).replaceAll(mark -> {
            var key = mark.group("fact");
            if (key == null) return Matcher.quoteReplacement(mark.group());
            var value = values.get(key);
            if (value == null || (!everywhere && mark.group("value") != null)) {
                return Matcher.quoteReplacement(mark.group());
            }
            return Matcher.quoteReplacement("{{" + key + "|" + value.replaceAll("[{}|\\n]", " ") + "}}");
        });
    }
}
