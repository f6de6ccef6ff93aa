package loa.plan.compiler.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts a Word document's automatic numbers as Word prints them; one instance reads one document, top to bottom. */
final class DocxNumbering {

    private static final int LEVELS = 9;
    private static final int UNSET = Integer.MIN_VALUE;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Pattern HYPHENS = Pattern.compile("[-–—+]");

    private final DocxStyles styles;
    private final Map<String, Markup> abstracts = new HashMap<>();
    private final Map<String, Markup> nums = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    DocxNumbering(@Nullable Markup numbering, DocxStyles styles) {
        this.styles = styles;
        if (numbering == null) return;
        numbering
                .children("w:abstractNum")
                .forEach(a -> abstracts.put(String.valueOf(a.attribute("w:abstractNumId")), a));
        numbering.children("w:num").forEach(n -> nums.put(String.valueOf(n.attribute("w:numId")), n));
    }

    /** The number or bullet before a paragraph, with the space behind it; empty where it has none. */
    String label(Markup paragraph) {
        var place = place(paragraph);
        if (place == null) return "";
        var list = list(place.num);
        if (list == null) return "";
        var level = level(place.num, list, place.level);
        if (level == null) return "";
        var format = Objects.requireNonNullElse(level.value("w:val", "w:numFmt"), "decimal");
        var text = format.equals("bullet") ? bullet(level, list, place) : number(level, list, place);
        if (text.isEmpty()) return "";
        return "nothing".equals(level.value("w:val", "w:suff")) ? text : text + " ";
    }

    private @Nullable Place place(Markup paragraph) {
        var style = paragraph.value("w:val", "w:pPr", "w:pStyle");
        var num = paragraph.value("w:val", "w:pPr", "w:numPr", "w:numId");
        int level = paragraph.number("w:val", -1, "w:pPr", "w:numPr", "w:ilvl");
        var chain = styles.chain(style, "paragraph").toList();
        for (var ancestor : chain) {
            if (num == null) num = ancestor.value("w:val", "w:pPr", "w:numPr", "w:numId");
            if (level < 0) level = ancestor.number("w:val", -1, "w:pPr", "w:numPr", "w:ilvl");
        }
        if (num == null || num.equals("0")) return null;
        if (level < 0) {
            for (var ancestor : chain.reversed()) {
                int linked = levelOfStyle(num, ancestor.attribute("w:styleId"));
                if (linked >= 0) level = linked;
            }
        }
        return new Place(num, Math.clamp(level, 0, LEVELS - 1));
    }

    private int levelOfStyle(String num, @Nullable String style) {
        var list = list(num);
        if (list == null || style == null) return -1;
        for (int i = 0; i < LEVELS; i++) {
            var level = level(num, list, i);
            if (level != null && style.equals(level.value("w:val", "w:pStyle"))) return i;
        }
        return -1;
    }

    /** The abstract numbering behind a number, through the numbering style it may point to. */
    private @Nullable Markup list(String num) {
        var at = num;
        for (int hops = 0; hops < 4; hops++) {
            var entry = nums.get(at);
            var list = entry == null ? null : abstracts.get(String.valueOf(entry.value("w:val", "w:abstractNumId")));
            if (list == null) return null;
            var link = list.value("w:val", "w:numStyleLink");
            if (link == null || list.has("w:lvl")) return list;
            at = styles.chain(link, "numbering")
                    .map(style -> style.value("w:val", "w:pPr", "w:numPr", "w:numId"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
        return null;
    }

    private @Nullable Markup level(String num, Markup list, int index) {
        var own = override(num, index);
        if (own != null && own.has("w:lvl")) return own.child("w:lvl");
        return list.children("w:lvl")
                .filter(level -> String.valueOf(index).equals(level.attribute("w:ilvl")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Markup override(String num, int index) {
        var entry = nums.get(num);
        if (entry == null) return null;
        return entry.children("w:lvlOverride")
                .filter(o -> String.valueOf(index).equals(o.attribute("w:ilvl")))
                .findFirst()
                .orElse(null);
    }

    private String number(Markup level, Markup list, Place place) {
        var id = String.valueOf(list.attribute("w:abstractNumId"));
        int[] counts = counters.computeIfAbsent(id, _ -> unset());
        if (used.add(place.num)) {
            for (int i = 0; i < LEVELS; i++) {
                var own = override(place.num, i);
                if (own != null && own.has("w:startOverride")) counts[i] = UNSET;
            }
        }
        counts[place.level] =
                counts[place.level] == UNSET ? start(place.num, list, place.level) : counts[place.level] + 1;
        for (int i = place.level + 1; i < LEVELS; i++) {
            if (restarts(place.num, list, i, place.level)) counts[i] = UNSET;
        }
        boolean legal = level.has("w:isLgl") && !"0".equals(level.value("w:val", "w:isLgl"));
        var pattern = Objects.requireNonNullElse(level.value("w:val", "w:lvlText"), "");
        return PLACE.matcher(pattern)
                .replaceAll(m -> Matcher.quoteReplacement(
                        printed(place.num, list, counts, Integer.parseInt(m.group(1)) - 1, legal)));
    }

    private String printed(String num, Markup list, int[] counts, int index, boolean legal) {
        var level = level(num, list, index);
        var format = level == null ? null : level.value("w:val", "w:numFmt");
        int count = counts[index] == UNSET ? start(num, list, index) : counts[index];
        return Ordinals.print(legal || format == null ? "decimal" : format, count);
    }

    private int start(String num, Markup list, int index) {
        var own = override(num, index);
        var level = level(num, list, index);
        int start = level == null ? 1 : level.number("w:val", 1, "w:start");
        return own == null ? start : own.number("w:val", start, "w:startOverride");
    }

    private boolean restarts(String num, Markup list, int index, int after) {
        var level = level(num, list, index);
        int restart = level == null ? index : level.number("w:val", index, "w:lvlRestart");
        return restart != 0 && after < restart;
    }

    /** Hyphens and pluses as they are; any other glyph is a hyphen, or a plus in a list inside a bulleted list. */
    private String bullet(Markup level, Markup list, Place place) {
        var glyph = Objects.requireNonNullElse(level.value("w:val", "w:lvlText"), "");
        if (glyph.equals("\uf02d")) return "-";
        if (HYPHENS.matcher(glyph).matches()) return glyph;
        for (int i = 0; i < place.level; i++) {
            var above = level(place.num, list, i);
            if (above != null && "bullet".equals(above.value("w:val", "w:numFmt"))) return "+";
        }
        return "-";
    }

    private static int[] unset() {
        var counts = new int[LEVELS];
        Arrays.fill(counts, UNSET);
        return counts;
    }

    /** Which list, and how deep in it. */
    private record Place(String num, int level) {}
}
