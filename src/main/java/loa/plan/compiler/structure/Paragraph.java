package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, over all the lines that it was broken into, or a row of a table.
 *
 * @param marker the number or bullet that opens it
 * @param lines its lines, the marker included
 */
record Paragraph(
        @Nullable Marker marker, List<Line> lines, @Nullable Row row) {

    private static final Pattern CUT_YEARS = Pattern.compile("[-–]\\s?\\d{4}(?!\\d).*");
    private static final Pattern YEAR_END = Pattern.compile("(?s).*\\d{4}");
    private static final Pattern NUMBER_NEXT = Pattern.compile("(?s).*(?<!\\p{L})số");
    private static final Pattern OPEN_END = Pattern.compile(
            "(?s).*(?:[,(\\-–]|\\s(?:và|của|cho|các|với|trong|về|tại|theo|là|để|những|đến|từ|hoặc|cùng|trên|do|bằng|ở|vào|ngày|tháng|năm))");
    private static final int LONGEST_HEADING = 14;
    private static final int LONGEST_END = 12;

    /** Joins what page breaks and narrow columns cut apart; finds tables. */
    static List<Paragraph> of(List<Line> lines, Wrapping wrapping) {
        var paragraphs = new ArrayList<Paragraph>();
        var open = new ArrayList<Line>();
        boolean slogans = false;
        for (int i = 0; i < lines.size(); ) {
            int table = Table.length(lines, i);
            if (table > 0) {
                close(open, paragraphs);
                Table.rows(lines.subList(i, i + table))
                        .forEach(row -> paragraphs.add(new Paragraph(null, List.of(row.line()), row)));
                i += table;
                continue;
            }
            var line = lines.get(i++);
            if (!open.isEmpty() && !continues(open, line, wrapping, slogans)) close(open, paragraphs);
            open.add(line);
            if (open.size() == 1 && Marker.of(line) instanceof Marker marker && isHeading(line, marker))
                slogans = line.folded().contains("khẩu hiệu");
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void close(List<Line> open, List<Paragraph> paragraphs) {
        if (!open.isEmpty()) paragraphs.add(new Paragraph(Marker.of(open.getFirst()), List.copyOf(open), null));
        open.clear();
    }

    private static boolean continues(List<Line> open, Line line, Wrapping wrapping, boolean slogans) {
        var above = open.getLast();
        var marker = Marker.of(open.getFirst());
        if (line.tabbed() && line.filled() > 1) return false;
        if (CUT_YEARS.matcher(line.text()).matches() && endsIn(YEAR_END, above.text())) return true;
        if (Marker.of(line) instanceof Marker number)
            return wrapping.splits(above, line)
                    || number.style() == Marker.Style.DECIMAL && endsIn(NUMBER_NEXT, above.folded());
        if (opensParagraph(line)) return false;
        if (wrapping.joins(above, line)) return true;
        if (line.startsLower())
            return marker == null || !isHeading(open.getFirst(), marker) || endsIn(OPEN_END, above.folded());
        if (above.isFinished() || slogans && !endsIn(OPEN_END, above.folded())) return false;
        return !above.isCapitals()
                && !line.isCapitals()
                && !Words.matches(Words.ADDRESSEE, open.getFirst())
                && (marker == null || !isHeading(open.getFirst(), marker));
    }

    private static boolean opensParagraph(Line line) {
        return !line.startsLower()
                && (Words.matches(Words.CLOSING, line)
                        || Words.matches(Words.ADDRESSEE, line)
                        || line.folded().startsWith("căn cứ "));
    }

    /** Whether a text ends as one of these patterns, none of which looks at more than its last word. */
    private static boolean endsIn(Pattern end, String text) {
        return end.matcher(text.substring(Math.max(0, text.length() - LONGEST_END)))
                .matches();
    }

    /** Whether a numbered line is a heading, which no page break cuts. */
    static boolean isHeading(Line line, Marker marker) {
        return switch (marker.style()) {
            case BULLET -> false;
            case ARTICLE -> line.words() <= LONGEST_HEADING && !Tasking.isTold(line.text());
            case PART, UPPER, ROMAN, STAGE, PHASE -> line.isCapitals() || line.words() <= 2 * LONGEST_HEADING;
            case LETTER ->
                line.words() <= LONGEST_HEADING && !endsIn(OPEN_END, line.folded()) && !Tasking.isTold(line.text());
            case DECIMAL ->
                line.isCapitals()
                        || line.words() <= 2 * LONGEST_HEADING
                                && !endsIn(OPEN_END, line.folded())
                                && !Tasking.isTold(line.text());
        };
    }

    /** The text without its marker; of a row its filled cells. */
    Passage passage() {
        if (row != null) return row.passage();
        if (marker == null) return Passage.of(lines);
        var first = lines.getFirst();
        var rest = new ArrayList<Line>(lines);
        rest.set(0, first.part(marker.length(), first.text().length()));
        return Passage.of(rest);
    }

    Span span() {
        return new Span(lines.getFirst().start(), lines.getLast().end());
    }

    @Nullable
    String label() {
        if (row != null) return row.ordinal() == null ? null : row.ordinal().text();
        return marker == null ? null : marker.label();
    }

    String folded() {
        return Fold.fold(passage().text());
    }
}
