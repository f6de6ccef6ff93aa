package loa.plan.compiler.reader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text: what paragraphs, words, cells and lists look like. */
final class OdtStyles {

    private static final String OUTLINE = "\u0000outline";

    private final Map<String, Markup> styles = new HashMap<>();
    private final Map<String, Markup> lists = new HashMap<>();

    OdtStyles(Markup content, @Nullable Markup common) {
        if (common != null) add(common);
        add(content);
    }

    private void add(Markup document) {
        Stream.of("office:styles", "office:automatic-styles")
                .flatMap(document::children)
                .flatMap(group -> group.children().stream())
                .forEach(style -> {
                    var name = String.valueOf(style.attribute("style:name"));
                    switch (style.name) {
                        case "style:style" -> styles.put(key(style.attribute("style:family"), name), style);
                        case "text:list-style" -> lists.put(name, style);
                        case "text:outline-style" -> lists.put(OUTLINE, style);
                        default -> {}
                    }
                });
    }

    /** The first value that a style or one of its parents gives to a property. */
    @Nullable
    String property(String family, @Nullable String name, String group, String attribute) {
        return chain(family, name)
                .map(style -> style.value(attribute, group))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Stream<Markup> chain(String family, @Nullable String name) {
        var chain = new LinkedHashMap<String, Markup>();
        var at = name;
        while (at != null && !chain.containsKey(at)) {
            var style = styles.get(key(family, at));
            if (style == null) break;
            chain.put(at, style);
            at = style.attribute("style:parent-style-name");
        }
        return chain.values().stream();
    }

    private static String key(@Nullable String family, String name) {
        return family + "/" + name;
    }

    /** The list that a paragraph's style puts it into. */
    @Nullable
    String listOf(@Nullable String paragraphStyle) {
        return chain("paragraph", paragraphStyle)
                .map(style -> style.attribute("style:list-style-name"))
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    ListCounters.Levels outline() {
        return levels(OUTLINE);
    }

    ListCounters.Levels levels(String list) {
        var style = lists.get(list);
        return index -> style == null
                ? null
                : style.children().stream()
                        .filter(level -> String.valueOf(index + 1).equals(level.attribute("text:level")))
                        .findFirst()
                        .map(level -> level(level, index))
                        .orElse(null);
    }

    private static ListCounters.Level level(Markup level, int index) {
        var follows = level.value(
                "text:label-followed-by", "style:list-level-properties", "style:list-level-label-alignment");
        boolean spaced = !"nothing".equals(follows);
        if (!level.name.endsWith("-number") && !level.name.equals("text:outline-level-style")) {
            var glyph = Objects.requireNonNullElse(level.attribute("text:bullet-char"), "•");
            return new ListCounters.Level("bullet", glyph, 1, spaced, index, false);
        }
        var format = format(level.attribute("style:num-format"));
        return new ListCounters.Level(
                format, format.equals("none") ? "" : pattern(level, index), start(level), spaced, index, false);
    }

    private static int start(Markup level) {
        return level.number("text:start-value", 1);
    }

    private static String format(@Nullable String format) {
        return switch (Objects.requireNonNullElse(format, "")) {
            case "" -> "none";
            case "I" -> "upperRoman";
            case "i" -> "lowerRoman";
            case "A" -> "upperLetter";
            case "a" -> "lowerLetter";
            default -> "decimal";
        };
    }

    private static String pattern(Markup level, int index) {
        int shown = Math.clamp(level.number("text:display-levels", 1), 1, index + 1);
        var pattern = new StringBuilder(Objects.requireNonNullElse(level.attribute("style:num-prefix"), ""));
        for (int i = index - shown + 1; i <= index; i++) {
            pattern.append('%').append(i + 1).append(i < index ? "." : "");
        }
        return pattern.append(Objects.requireNonNullElse(level.attribute("style:num-suffix"), ""))
                .toString();
    }
}
