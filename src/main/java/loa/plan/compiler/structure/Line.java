package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of the source, or one column of it, without the spaces around it.
 *
 * @param folded the same characters folded
 * @param blanksBefore how many empty lines stand above it
 * @param indent how far from the margin it starts
 * @param cells where the whole line, its edges too, holds tabs: what stands between them, empty ones too
 */
record Line(int start, String text, String folded, int blanksBefore, int indent, List<Line> cells) {

    private static final Pattern RULE = Pattern.compile("[-–—_=*.~\\s]{3,}|\\*|[-–—_=*\\s]*[oO0]{3}[-–—_=*\\s]*");
    private static final Pattern FINISHED = Pattern.compile("(?s).*(?:[.;:!?…]|\\.\\s?/)[\"”’»)\\]\\s]*");
    private static final Pattern COLUMN_GAP = Pattern.compile("\\t[\\s]*| {3,}");

    int end() {
        return start + text.length();
    }

    /** Whether tabs tell words apart in it. */
    boolean tabbed() {
        return filled() > 1;
    }

    /** The same with one empty line less above it. */
    Line movedUp() {
        return new Line(start, text, folded, Math.max(0, blanksBefore - 1), indent, cells);
    }

    /** How many cells hold words. */
    int filled() {
        return (int) cells.stream().filter(cell -> !cell.text.isEmpty()).count();
    }

    /** A rule of dashes or stars that only divides. */
    boolean isRule() {
        return RULE.matcher(text).matches();
    }

    boolean isFinished() {
        return FINISHED.matcher(text).matches();
    }

    boolean startsLower() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** In capitals; toned small letters among them are capitals of an old encoding that has none. */
    boolean isCapitals() {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) capitals++;
            else if (Character.isLowerCase(c)
                    && "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ".indexOf(c) < 0) return false;
        }
        return capitals > 1;
    }

    int words() {
        int words = 0;
        for (int i = 0; i < folded.length(); i++) {
            boolean starts = i == 0 || isGap(folded.charAt(i - 1));
            if (starts && !isGap(folded.charAt(i))) words++;
        }
        return words;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** A part of this line as a line of its own. */
    Line part(int from, int to) {
        int a = from;
        int b = to;
        while (a < b && text.charAt(a) <= ' ') a++;
        while (b > a && text.charAt(b - 1) <= ' ') b--;
        return new Line(start + a, text.substring(a, b), folded.substring(a, b), blanksBefore, indent + a, List.of());
    }

    private boolean isBullet(int length) {
        return length == 1 && !Character.isLetterOrDigit(text.charAt(0));
    }

    /** What stands side by side in it, told apart by a tab or three spaces. */
    List<Line> columns() {
        var columns = new ArrayList<Line>();
        var gap = COLUMN_GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            if (from == 0 && isBullet(gap.start())) continue;
            columns.add(part(from, gap.start()));
            from = gap.end();
        }
        columns.add(part(from, text.length()));
        return columns;
    }
}
