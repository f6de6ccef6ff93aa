package loa.plan.compiler.reader;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a document in the old binary Word format; one instance reads one document downwards. */
final class DocNumbering {

    private final @Nullable ListTables tables;
    private final ListCounters counters = new ListCounters();
    private final Set<Integer> used = new HashSet<>();

    DocNumbering(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** The number or bullet before a paragraph, with the space behind it; empty where it has none. */
    String label(Paragraph paragraph) {
        int override = paragraph.getIlfo();
        if (tables == null || override <= 0 || override > 2000) return "";
        try {
            return label(tables, override, Math.clamp(paragraph.getIlvl(), 0, ListCounters.DEPTH - 1));
        } catch (NoSuchElementException noSuchList) {
            return "";
        }
    }

    private String label(ListTables known, int override, int depth) {
        int list = known.getLfo(override).getLsid();
        var own = known.getLfoData(override).getRgLfoLvl();
        var counter = String.valueOf(list);
        if (used.add(override)) {
            for (var level : own) {
                if (level.isStartAt()) counters.restart(counter, Math.clamp(level.getLevelNum(), 0, 8));
            }
        }
        return counters.next(counter, index -> level(known, list, own, index), depth);
    }

    private static ListCounters.@Nullable Level level(
            ListTables tables, int list, ListFormatOverrideLevel[] overrides, int index) {
        var data = tables.getListData(list);
        if (data == null || index >= data.numLevels()) return null;
        var level = data.getLevel(index + 1);
        int start = level.getStartAt();
        for (var own : overrides) {
            if (own.getLevelNum() != index) continue;
            if (own.isFormatting() && own.getLevel() != null) level = own.getLevel();
            if (own.isStartAt()) start = own.getIStartAt();
        }
        return new ListCounters.Level(
                format(level.getNumberFormat()),
                pattern(level),
                start,
                level.getTypeOfCharFollowingTheNumber() != 2,
                index,
                level.isLegalNumbering());
    }

    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 255 -> "none";
            default -> "decimal";
        };
    }

    /** The counts' places are the characters 0 to 8. */
    private static String pattern(ListLevel level) {
        var text = level.getNumberText();
        if (text == null) return "";
        var pattern = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < ListCounters.DEPTH) pattern.append('%').append(c + 1);
            else pattern.append(c);
        }
        return pattern.toString();
    }
}
