package loa.plan.compiler.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts automatic numbers down a document and prints them as the word processor does. */
final class ListCounters {

    static final int DEPTH = 9;
    private static final int UNSET = Integer.MIN_VALUE;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Pattern HYPHENS = Pattern.compile("[-–—+]");

    private final Map<String, int[]> counters = new HashMap<>();

    /**
     * How one depth of a list is numbered.
     *
     * @param format as in Office Open XML; {@code bullet} for a glyph
     * @param pattern with {@code %1} to {@code %9} for the counts, or the glyph
     * @param spaced whether a space follows it
     * @param restart the count starts again after a number of a depth above this one; 0: never
     * @param legal whether all its counts are decimal
     */
    record Level(String format, String pattern, int start, boolean spaced, int restart, boolean legal) {}

    /** The depths of a list, from 0. */
    interface Levels {
        @Nullable
        Level at(int index);
    }

    /** The next number of a list at a depth, with the space behind it; lists of one counter count on. */
    String next(String counter, Levels levels, int index) {
        var level = levels.at(index);
        if (level == null) return "";
        var text = level.format.equals("bullet") ? bullet(levels, index) : number(counter, levels, index);
        return text.isEmpty() || !level.spaced ? text : text + " ";
    }

    /** Lets a depth start again. */
    void restart(String counter, int index) {
        of(counter)[index] = UNSET;
    }

    /** Lets a depth's next number be this one. */
    void startAt(String counter, int index, int number) {
        of(counter)[index] = number - 1;
    }

    private String number(String counter, Levels levels, int index) {
        int[] counts = of(counter);
        counts[index] = counts[index] == UNSET ? start(levels, index) : counts[index] + 1;
        for (int i = index + 1; i < DEPTH; i++) {
            var below = levels.at(i);
            int restart = below == null ? i : below.restart;
            if (restart != 0 && index < restart) counts[i] = UNSET;
        }
        var level = levels.at(index);
        if (level == null) return "";
        return PLACE.matcher(level.pattern)
                .replaceAll(m -> Matcher.quoteReplacement(
                        printed(levels, counts, Integer.parseInt(m.group(1)) - 1, level.legal)));
    }

    private static String printed(Levels levels, int[] counts, int index, boolean legal) {
        var level = levels.at(index);
        int count = counts[index] == UNSET ? start(levels, index) : counts[index];
        return Ordinals.print(legal || level == null ? "decimal" : level.format, count);
    }

    private static int start(Levels levels, int index) {
        var level = levels.at(index);
        return level == null ? 1 : level.start;
    }

    /** Hyphens and pluses as they are; any other glyph is a hyphen, or a plus in a list inside a bulleted list. */
    private static String bullet(Levels levels, int index) {
        var level = levels.at(index);
        var glyph = level == null ? "" : level.pattern.strip();
        if (glyph.equals("\uf02d")) return "-";
        if (HYPHENS.matcher(glyph).matches()) return glyph;
        for (int i = 0; i < index; i++) {
            var above = levels.at(i);
            if (above != null && above.format.equals("bullet")) return "+";
        }
        return "-";
    }

    private int[] of(String counter) {
        return counters.computeIfAbsent(counter, _ -> {
            var counts = new int[DEPTH];
            Arrays.fill(counts, UNSET);
            return counts;
        });
    }
}
