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

    static PageMargins of(List<List<Page.Segment>> lines) {
        var single = lines.stream()
                .filter(line -> line.size() == 1)
                .map(List::getFirst)
                .toList();
        double left = common(single.stream().mapToDouble(Page.Segment::x));
        double right = -common(single.stream().mapToDouble(s -> -s.right()));
        var marked = single.stream().filter(s -> LineJoin.isMarked(s.text())).toList();
        long in = marked.stream().filter(s -> s.x() > left + INDENT).count();
        return new PageMargins(left, right, !marked.isEmpty() && in * 10 >= marked.size() * 7, pitch(single));
    }

    /** The least value that several lines share, else the least. */
    private static double common(DoubleStream values) {
        var sorted = values.sorted().toArray();
        int needed = Math.max(2, sorted.length / 12);
        for (int i = 0; i < sorted.length; i++) {
            int shared = 0;
            while (i + shared < sorted.length && sorted[i + shared] - sorted[i] <= NEAR) shared++;
            if (shared >= needed) return sorted[i];
        }
        return sorted.length == 0 ? 0 : sorted[0];
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
