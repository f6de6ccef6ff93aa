package loa.plan.compiler.reader;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where the text of pages of one width begins and ends, and whether paragraphs are indented.
 *
 * @param indented whether bulleted and numbered lines mostly stand in from the left margin
 * @param pitch distance between two lines of a paragraph
 */
record PageMargins(double left, double right, boolean indented, double pitch) {

    private static final double NEAR = 2.5;
    static final double INDENT = 8;

    /** @param width of the page, which tells the right margin where hardly a line is full */
    static PageMargins of(List<List<Page.Segment>> lines, double width) {
        var single = lines.stream()
                .filter(line -> line.size() == 1)
                .map(List::getFirst)
                .toList();
        double left = left(single.stream().mapToDouble(Page.Segment::x).sorted().toArray());
        double right =
                right(single.stream().mapToDouble(Page.Segment::right).sorted().toArray(), width - left);
        var marked = single.stream().filter(s -> LineJoin.isMarked(s.text())).toList();
        long in = marked.stream().filter(s -> s.x() > left + INDENT).count();
        return new PageMargins(left, right, !marked.isEmpty() && in * 10 >= marked.size() * 7, pitch(single));
    }

    /** Where the leftmost lines begin, a stray one aside. */
    private static double left(double[] begins) {
        for (int i = 0; i < begins.length; i++) {
            if (shared(begins, begins[i]) >= Math.max(2, begins.length / 12)) return begins[i];
        }
        return begins.length == 0 ? 0 : begins[0];
    }

    /** Where full lines end, which hardly any line passes; on a page without them, as far as on the left. */
    private static double right(double[] ends, double otherwise) {
        int stray = Math.max(1, ends.length / 50);
        for (int i = ends.length - 1; i >= 0 && i >= ends.length - 1 - stray; i--) {
            if (shared(ends, ends[i]) >= Math.max(3, ends.length / 12)) return ends[i];
        }
        return ends.length == 0 ? otherwise : Math.max(ends[ends.length - 1], otherwise);
    }

    private static long shared(double[] values, double value) {
        return DoubleStream.of(values).filter(v -> Math.abs(v - value) <= NEAR).count();
    }

    private static double pitch(List<Page.Segment> lines) {
        var gaps = DoubleStream.iterate(1, i -> i < lines.size(), i -> i + 1)
                .map(i -> lines.get((int) i).y() - lines.get((int) i - 1).y())
                .filter(gap -> gap > 4 && gap < 40)
                .sorted()
                .toArray();
        return gaps.length == 0 ? 16 : gaps[gaps.length / 4];
    }

    double middle() {
        return (left + right) / 2;
    }

    boolean isCentred(Page.Segment line) {
        return Math.abs(line.middle() - middle()) < 5 && line.x() > left + 20 && line.right() < right - 20;
    }

    boolean isIndented(Page.Segment line) {
        return line.x() > left + INDENT;
    }
}
