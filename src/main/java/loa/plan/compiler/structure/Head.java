package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first paragraph.
 *
 * @param end index of the first line after it
 */
record Head(
        List<Line> letterhead,
        @Nullable DocumentType type,
        @Nullable Line typeLine,
        List<Line> title,
        int end) {

    private static final int LONGEST_HEAD = 40;
    private static final int LONG = 150;
    private static final Pattern YEARS_END =
            Pattern.compile("(?:.*\\s)?(?:năm\\s+\\d{4}|nhiệm\\s+kỳ\\s+\\d{4}\\s*-\\s*\\d{4})\\)?");
    private static final Set<String> WITH_AUTHORITY = Set.of("QUYET_DINH", "NGHI_QUYET", "CHI_THI");

    static Head of(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), LONGEST_HEAD) && !isBody(lines.get(i)); i++) {
            var type = DocumentType.of(lines.get(i));
            if (type != null) return typed(lines, i, type);
        }
        return letter(lines);
    }

    private static Head typed(List<Line> lines, int at, DocumentType type) {
        var line = lines.get(at);
        var title = new ArrayList<Line>();
        var beside = line.part(type.length(), line.text().length());
        if (!beside.text().isEmpty()) title.add(beside);
        int end = title(lines, at + 1, title, WITH_AUTHORITY.contains(type.kind()));
        var words = line.part(0, type.length());
        return new Head(List.copyOf(lines.subList(0, at)), type, words, title, end);
    }

    /** Collects the title that starts at a line; gives the index after it. */
    static int title(List<Line> lines, int from, List<Line> title, boolean withAuthority) {
        int i = from;
        while (i < lines.size()) {
            var line = lines.get(i);
            if (line.isRule()) {
                i++;
                if (!title.isEmpty()) break;
            } else if (isAppended(line)) {
                i = skipAppended(lines, i);
                break;
            } else if (!title.isEmpty() && withAuthority && isAuthority(line, title)) {
                i++;
                break;
            } else if (title.isEmpty() ? isTitleStart(line) : continues(line, title.getLast())) {
                title.add(line);
                i++;
            } else break;
        }
        while (i < lines.size() && (lines.get(i).isRule() || isAppended(lines.get(i)))) {
            i = lines.get(i).isRule() ? i + 1 : skipAppended(lines, i);
        }
        return i;
    }

    private static boolean isTitleStart(Line line) {
        return !isBody(line) && Marker.of(line) == null && !line.tabbed();
    }

    private static boolean continues(Line line, Line above) {
        if (!isTitleStart(line)
                || line.text().length() > LONG
                || line.isFinished() && !line.text().endsWith(")")) return false;
        if (YEARS_END.matcher(above.folded()).matches()
                && !line.startsLower()
                && !line.folded().startsWith("nhiệm kỳ")) return false;
        if (line.blanksBefore() == 0) return !Words.matches(Words.BASIS_OPENING, line) || line.startsLower();
        return line.startsLower()
                || line.isCapitals() && above.isCapitals()
                || line.folded().startsWith("nhiệm kỳ")
                || line.folded().startsWith("lần thứ");
    }

    private static boolean isAuthority(Line line, List<Line> title) {
        return line.isCapitals()
                && (!title.getFirst().isCapitals() || Words.matches(Words.AUTHORITY_OF_DECISION, line));
    }

    static boolean isAppended(Line line) {
        return Words.matches(Words.APPENDED, line)
                && (line.text().startsWith("(")
                        || line.folded().contains("kèm theo") && line.words() < 40 && !line.isFinished());
    }

    /** The index after a remark in brackets, which may go over some lines. */
    static int skipAppended(List<Line> lines, int at) {
        if (!lines.get(at).text().startsWith("(")) return at + 1;
        for (int i = at; i < Math.min(lines.size(), at + 4); i++) {
            if (lines.get(i).text().contains(")")) return i + 1;
        }
        return at + 1;
    }

    private static boolean isBody(Line line) {
        var marker = Marker.of(line);
        return line.text().length() > 2 * LONG
                || Words.matches(Words.ADDRESSEE, line)
                || Words.opens(Words.RECIPIENTS, line)
                || line.folded().startsWith("căn cứ ") && !line.isCapitals()
                || marker != null && marker.style().compareTo(Marker.Style.DECIMAL) <= 0;
    }

    private static Head letter(List<Line> lines) {
        int end = 0;
        boolean subject = false;
        while (end < Math.min(lines.size(), LONGEST_HEAD)) {
            var line = lines.get(end);
            boolean goesOn = subject
                    && line.text().length() < LONG
                    && (line.blanksBefore() == 0 || line.startsLower())
                    && Marker.of(line) == null;
            if (isBody(line) || !Letterhead.isPart(line) && !(goesOn && !Words.matches(Words.BASIS_OPENING, line)))
                break;
            subject |= line.columns().stream().anyMatch(column -> Words.opens(Words.SUBJECT, column));
            end++;
        }
        var addressed = end < lines.size() && Words.matches(Words.ADDRESSEE, lines.get(end));
        var type = subject || addressed ? new DocumentType(DocumentType.LETTER, 0) : null;
        return new Head(List.copyOf(lines.subList(0, end)), type, null, List.of(), end);
    }
}
