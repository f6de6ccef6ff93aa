package loa.plan.compiler.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a Word document, from its paragraphs and styles; one instance reads one document downwards. */
final class DocxNumbering {

    private final DocxStyles styles;
    private final Map<String, Markup> abstracts = new HashMap<>();
    private final Map<String, Markup> nums = new HashMap<>();
    private final ListCounters counters = new ListCounters();
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
        var list = place == null ? null : list(place.num);
        if (place == null || list == null) return "";
        var counter = String.valueOf(list.attribute("w:abstractNumId"));
        if (used.add(place.num)) {
            for (int i = 0; i < ListCounters.DEPTH; i++) {
                var own = override(place.num, i);
                if (own != null && own.has("w:startOverride")) counters.restart(counter, i);
            }
        }
        return counters.next(counter, index -> described(place.num, list, index), place.level);
    }

    private ListCounters.@Nullable Level described(String num, Markup list, int index) {
        var level = level(num, list, index);
        if (level == null) return null;
        var own = override(num, index);
        int start = level.number("w:val", 1, "w:start");
        return new ListCounters.Level(
                Objects.requireNonNullElse(level.value("w:val", "w:numFmt"), "decimal"),
                Objects.requireNonNullElse(level.value("w:val", "w:lvlText"), ""),
                own == null ? start : own.number("w:val", start, "w:startOverride"),
                !"nothing".equals(level.value("w:val", "w:suff")),
                level.number("w:val", index, "w:lvlRestart"),
                level.has("w:isLgl") && !"0".equals(level.value("w:val", "w:isLgl")));
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
        return new Place(num, Math.clamp(level, 0, ListCounters.DEPTH - 1));
    }

    private int levelOfStyle(String num, @Nullable String style) {
        var list = list(num);
        if (list == null || style == null) return -1;
        for (int i = 0; i < ListCounters.DEPTH; i++) {
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

    /** Which list, and how deep in it. */
    private record Place(String num, int level) {}
}
