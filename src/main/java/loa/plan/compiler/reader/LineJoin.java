package loa.plan.compiler.reader;

import java.util.regex.Pattern;

/** Decides whether a line of a page goes on with the paragraph of the line before, by where both stand. */
final class LineJoin {

    private static final Pattern MARKED = Pattern.compile(
            "(?:[-–—+*•\uf000-\uf0ff]|\\d{1,2}(?:\\.\\d{1,2})*[.)]|\\d{1,2}-(?=\\s|\\p{Lu})|[IVX]{1,5}[.-]|[a-zđ]\\)|(?:Điều|Đợt|Giai đoạn) [\\dIVX])(?:\\s|\\p{L}|$).*");
    private static final Pattern ENDED = Pattern.compile(".*[.;:!?/]");
    private static final Pattern CUT_SYMBOL = Pattern.compile(".*[\\p{L}\\d][-/]");
    private static final double NEAR = 3;

    private LineJoin() {}

    /** A document's symbol cut behind its hyphen or slash has no space there. */
    static String joined(String before, String line) {
        boolean cut = CUT_SYMBOL.matcher(before).matches() && Character.isLetterOrDigit(line.charAt(0));
        return cut ? before + line : before + " " + line;
    }

    static boolean isMarked(String text) {
        return MARKED.matcher(text).matches();
    }

    /**
     * Whether {@code line} continues the paragraph that {@code first} opened and {@code before} ended last.
     *
     * @param samePage whether the distance between the two lines says anything
     */
    static boolean continues(
            Page.Segment first, Page.Segment before, Page.Segment line, PageMargins margins, boolean samePage) {
        if (margins.isCentred(line)) return samePage && wrapsCentred(before, line, margins);
        if (margins.isCentred(before)) return false;
        if (!isFull(before, line, margins)) return false;
        boolean marked = isMarked(line.text());
        boolean backAtMargin = margins.indented() && margins.isIndented(first) && !margins.isIndented(line);
        if (marked && !backAtMargin) return false;
        if (samePage && line.y() - before.y() > margins.pitch() * 1.8) return false;
        if (line.x() > before.x() + NEAR && line.x() > first.x() + NEAR) return hangs(first, line);
        if (before == first && Math.abs(line.x() - first.x()) <= NEAR && margins.isIndented(line))
            return !ENDED.matcher(before.text()).matches()
                    || Character.isLowerCase(line.text().charAt(0));
        return before == first || line.x() <= before.x() + NEAR;
    }

    /** The line's first word would not have fitted at the end of the line before. */
    private static boolean isFull(Page.Segment before, Page.Segment line, PageMargins margins) {
        return before.right() + firstWord(line) > margins.right() - 0.4 * line.size();
    }

    /** Of a centred heading the line before is as wide as it can be. */
    private static boolean wrapsCentred(Page.Segment before, Page.Segment line, PageMargins margins) {
        double width = before.right() - before.x();
        boolean alike = Math.abs(before.middle() - line.middle()) < 5 && Math.abs(before.size() - line.size()) < 0.6;
        return alike
                && line.y() - before.y() < margins.pitch() * 1.6
                && width + firstWord(line) > margins.right() - margins.left();
    }

    private static double firstWord(Page.Segment line) {
        int end = line.text().indexOf(' ');
        double share = end < 0 ? 1 : (double) end / line.text().length();
        return (line.right() - line.x()) * share + 0.2 * line.size();
    }

    /** The line stands below the words behind its paragraph's bullet or number. */
    private static boolean hangs(Page.Segment first, Page.Segment line) {
        return isMarked(first.text()) && line.x() - first.x() < 50;
    }
}
