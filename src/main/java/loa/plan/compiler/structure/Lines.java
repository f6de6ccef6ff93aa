package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loa.plan.compiler.text.Fold;

/** The lines of a text that carry words: neither empty ones nor page numbers. */
final class Lines {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–]?\\s*\\d{1,3}\\s*[-–]?|trang\\s+\\d{1,3}(\\s*/\\s*\\d{1,3})?|\\d{1,3}\\s*/\\s*\\d{1,3}");
    private static final String SPACES = " \t\u00a0\u000b\f\u2028\u2029\ufeff\u200b";

    private Lines() {}

    static List<Line> of(String text) {
        var folded = Fold.fold(text);
        var lines = new ArrayList<Line>();
        int blanks = 0;
        for (int from = 0; from <= text.length(); ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            var line = line(text, folded, from, to, blanks);
            if (line.text().isEmpty()) blanks++;
            else if (PAGE_NUMBER.matcher(line.folded()).matches() && !line.tabbed()) blanks++;
            else {
                lines.add(line);
                blanks = 0;
            }
            from = to + 1;
        }
        return closed(lines);
    }

    /** Where an empty line stands between any two, it tells nothing. */
    private static List<Line> closed(List<Line> lines) {
        long apart = lines.stream().filter(line -> line.blanksBefore() > 0).count();
        if (apart * 50 < lines.size() * 49L) return lines;
        return lines.stream().map(Line::movedUp).toList();
    }

    private static Line line(String text, String folded, int from, int to, int blanks) {
        int a = from;
        int b = to;
        while (a < b && isSpace(text.charAt(a))) a++;
        while (b > a && isSpace(text.charAt(b - 1))) b--;
        var whole = new Line(from, text.substring(from, to), folded.substring(from, to), blanks, 0, List.of());
        return new Line(a, text.substring(a, b), folded.substring(a, b), blanks, a - from, cells(whole));
    }

    private static List<Line> cells(Line whole) {
        if (whole.text().indexOf('\t') < 0) return List.of();
        var cells = new ArrayList<Line>();
        int from = 0;
        for (int tab = whole.text().indexOf('\t'); tab >= 0; tab = whole.text().indexOf('\t', from)) {
            cells.add(whole.part(from, tab));
            from = tab + 1;
        }
        cells.add(whole.part(from, whole.text().length()));
        return List.copyOf(cells);
    }

    static boolean isSpace(char c) {
        if (c > ' ' && c < 127) return false;
        return SPACES.indexOf(c) >= 0 || Character.isWhitespace(c);
    }
}
