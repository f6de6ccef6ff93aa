package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The title below a type or the word "appendix", and the remarks and rules that close it.
 *
 * @param apart lines that belong to the title's surroundings but not to it: {@code (Kèm theo …)}, rules, who decides
 * @param end index of the first line after them
 */
record Title(List<Line> lines, List<Line> apart, int end) {

    static final int LONG = 150;
    private static final int LONGEST_REMARK = 4;
    private static final Pattern YEARS_END =
            Pattern.compile("(?:.*\\s)?(?:năm\\s+\\d{4}|nhiệm\\s+kỳ\\s+\\d{4}\\s*-\\s*\\d{4})\\)?");

    /**
     * Reads the title that starts at a line.
     *
     * @param beside what stands behind the type on its own line
     * @param withAuthority whether the office that decides may be named below it
     */
    static Title at(List<Line> lines, int from, Line beside, boolean withAuthority) {
        var title = new ArrayList<Line>();
        if (!beside.text().isEmpty()) title.add(beside);
        var apart = new ArrayList<Line>();
        int i = from;
        boolean open = true;
        while (i < lines.size()) {
            var line = lines.get(i);
            int aside = line.isRule() ? 1 : isRemark(line) ? remarkLength(lines, i) : 0;
            if (aside > 0) {
                apart.addAll(lines.subList(i, i + aside));
                open &= line.isRule() && title.isEmpty();
                i += aside;
            } else if (open && withAuthority && !title.isEmpty() && isAuthority(line, title)) {
                apart.add(line);
                open = false;
                i++;
            } else if (open && (title.isEmpty() ? canStart(line) : continues(line, title.getLast()))) {
                title.add(line);
                i++;
            } else break;
        }
        return new Title(title, apart, i);
    }

    private static boolean canStart(Line line) {
        return !Head.isBody(line) && Marker.of(line) == null && !line.tabbed();
    }

    private static boolean continues(Line line, Line above) {
        boolean sentence = line.isFinished() && !line.text().endsWith(")");
        if (!canStart(line) || line.text().length() > LONG || sentence) return false;
        boolean goesOn = line.startsLower()
                || line.folded().startsWith("nhiệm kỳ")
                || line.folded().startsWith("lần thứ");
        if (YEARS_END.matcher(above.folded()).matches() && !goesOn) return false;
        if (line.blanksBefore() == 0) return goesOn || !Words.matches(Words.BASIS_OPENING, line);
        return goesOn || line.isCapitals() && above.isCapitals();
    }

    private static boolean isAuthority(Line line, List<Line> title) {
        return line.isCapitals()
                && (!title.getFirst().isCapitals() || Words.matches(Words.AUTHORITY_OF_DECISION, line));
    }

    /** Whether the line refers to the document that it belongs to: {@code (Kèm theo Quyết định số …)}. */
    static boolean isRemark(Line line) {
        return Words.matches(Words.APPENDED, line)
                && (line.text().startsWith("(")
                        || line.folded().contains("kèm theo") && line.words() < 40 && !line.isFinished());
    }

    /** How many lines a remark goes over: to its closing bracket, if that is near. */
    static int remarkLength(List<Line> lines, int at) {
        if (!lines.get(at).text().startsWith("(")) return 1;
        for (int i = at; i < Math.min(lines.size(), at + LONGEST_REMARK); i++) {
            var line = lines.get(i);
            if (i > at && (line.blanksBefore() > 0 || line.text().length() > LONG || Marker.of(line) != null)) break;
            if (line.text().endsWith(")")) return i + 1 - at;
        }
        return 1;
    }
}
