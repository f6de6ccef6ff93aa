package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the words of a page into lines, each of one segment or, across a wide gap, of several. */
final class PageLines {

    private static final double COLUMN_GAP = 12;

    private PageLines() {}

    static List<List<Page.Segment>> of(List<Page.Piece> pieces) {
        var sorted = pieces.stream()
                .sorted(Comparator.comparingDouble(Page.Piece::y))
                .toList();
        var lines = new ArrayList<List<Page.Segment>>();
        var line = new ArrayList<Page.Piece>();
        for (var piece : sorted) {
            if (!line.isEmpty() && piece.y() - line.getFirst().y() > Math.max(2, 0.35 * piece.size())) {
                add(line, lines);
                line.clear();
            }
            line.add(piece);
        }
        add(line, lines);
        return lines;
    }

    static String text(List<Page.Segment> line) {
        return line.stream().map(Page.Segment::text).collect(Collectors.joining("\t"));
    }

    private static void add(List<Page.Piece> pieces, List<List<Page.Segment>> lines) {
        pieces.sort(Comparator.comparingDouble(Page.Piece::x));
        var segments = new ArrayList<Page.Segment>();
        var open = new ArrayList<Page.Piece>();
        double right = Double.NEGATIVE_INFINITY;
        for (var piece : pieces) {
            if (!open.isEmpty() && piece.x() - right > COLUMN_GAP && !isMarker(open)) {
                close(open, segments);
            }
            open.add(piece);
            right = Math.max(open.size() == 1 ? Double.NEGATIVE_INFINITY : right, piece.right());
        }
        close(open, segments);
        if (!segments.isEmpty()) lines.add(segments);
    }

    /** A bullet or number stands off from its text by a tab stop without being a column. */
    private static boolean isMarker(List<Page.Piece> open) {
        return open.stream().mapToInt(piece -> piece.text().strip().length()).sum() <= 3
                && open.stream().noneMatch(piece -> piece.text().strip().equals("*"));
    }

    private static void close(List<Page.Piece> open, List<Page.Segment> segments) {
        var text = new StringBuilder();
        double right = 0;
        for (var piece : open) {
            boolean apart = piece.x() - right > 0.12 * piece.size();
            boolean spaced = text.isEmpty()
                    || text.charAt(text.length() - 1) == ' '
                    || piece.text().startsWith(" ");
            if (apart && !spaced) text.append(' ');
            text.append(piece.text());
            right = Math.max(right, piece.right());
        }
        if (!text.toString().isBlank()) {
            var first = open.stream()
                    .filter(piece -> !piece.text().isBlank())
                    .findFirst()
                    .orElseThrow();
            var last = open.stream()
                    .filter(piece -> !piece.text().isBlank())
                    .reduce((_, b) -> b)
                    .orElseThrow();
            var size = open.stream().mapToDouble(Page.Piece::size).max().orElse(1);
            segments.add(new Page.Segment(text.toString().strip(), first.x(), last.right(), first.y(), size));
        }
        open.clear();
    }
}
