package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A recognised page: its words where they stand.
 *
 * @param doubtful how many words the program was not sure of
 */
record OcrPage(Page page, int doubtful) {

    private static final int LINE = 4;
    private static final int WORD = 5;
    private static final double SURE = 60;
    /** Specks of the paper. */
    private static final Pattern SPECKS = Pattern.compile("[\\^`~¬«»|_<>°¡×]+");

    /** Takes the program's table: level, …, left, top, width, height, confidence, word; tabs between, in dots. */
    static OcrPage of(String table, double width, double height, double dotsAPoint) {
        var words = new ArrayList<Page.Piece>();
        int doubtful = 0;
        double base = 0;
        double size = 10;
        for (var line : table.lines().skip(1).toList()) {
            var columns = line.split("\t", 12);
            if (columns.length < 12) continue;
            double top = number(columns[7]) / dotsAPoint;
            double tall = number(columns[9]) / dotsAPoint;
            int level = (int) number(columns[0]);
            if (level == LINE) {
                base = top + tall;
                size = Math.clamp(tall * 0.85, 6, 24);
            } else if (level == WORD && !columns[11].isBlank()) {
                boolean sure = number(columns[10]) >= SURE;
                if (!sure && SPECKS.matcher(columns[11].strip()).matches()) continue;
                double x = number(columns[6]) / dotsAPoint;
                words.add(new Page.Piece(columns[11].strip(), x, x + number(columns[8]) / dotsAPoint, base, size, ""));
                if (!sure) doubtful++;
            }
        }
        return new OcrPage(new Page(width, height, words, List.of()), doubtful);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
