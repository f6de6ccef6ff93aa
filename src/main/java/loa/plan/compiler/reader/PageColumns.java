package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the two-column blocks of a page, its letterhead and its signature, and reads them left then right. */
final class PageColumns {

    private final List<List<Page.Segment>> lines;
    private final double middle;

    /** @param middle of the text, where headings stand */
    PageColumns(List<List<Page.Segment>> lines, double middle) {
        this.lines = lines;
        this.middle = middle;
    }

    /** Lines from {@code from} to before {@code to} are one block of two columns. */
    record Region(int from, int to, List<String> left, List<String> right) {}

    List<Region> regions() {
        var regions = new ArrayList<Region>();
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            if (!regions.isEmpty() && i < regions.getLast().to) continue;
            var region = lines.get(i).stream()
                    .filter(s -> Layout.isAnchor(s.text()))
                    .limit(1)
                    .map(s -> Layout.RECIPIENTS.matcher(s.text()).find() ? signature(at, s) : letterhead(at, s))
                    .filter(r -> !r.left.isEmpty() && !r.right.isEmpty())
                    .toList();
            regions.addAll(region);
        }
        return regions;
    }

    /** Around the national title: up to the page's top, down to the first line in the middle or across. */
    private Region letterhead(int at, Page.Segment title) {
        double edge = title.x();
        double reach = 0;
        for (int i = Math.max(0, at - 3); i < Math.min(lines.size(), at + 6); i++) {
            var line = lines.get(i);
            if (line.size() > 1) reach = Math.max(reach, line.getFirst().right());
        }
        double divide = reach == 0 ? edge - 6 : Math.min(edge, (reach + edge) / 2);
        int from = at;
        while (from > 0 && at - from < 4 && !isAcross(lines.get(from - 1), divide)) from--;
        int to = at + 1;
        while (to < lines.size() && !isAcross(lines.get(to), divide) && !isHeading(lines.get(to), title.middle())) to++;
        return region(from, to, segment -> segment.middle() < divide);
    }

    /** From the list of recipients down to what runs across or stands in the middle of the page. */
    private Region signature(int at, Page.Segment recipients) {
        int from = at;
        while (from > 0 && at - from < 3 && isBeside(lines.get(from - 1), recipients)) from--;
        int to = at + 1;
        while (to < lines.size() && !isHeading(lines.get(to), recipients.x()) && !isFar(to)) to++;
        double divide = lines.subList(from, to).stream()
                .flatMap(List::stream)
                .filter(s -> s.x() > recipients.x() + 100)
                .mapToDouble(Page.Segment::x)
                .min()
                .orElse(Double.MAX_VALUE);
        return region(from, to, segment -> segment.x() < divide - 1);
    }

    private Region region(int from, int to, Predicate<Page.Segment> isLeft) {
        var block = lines.subList(from, to).stream().flatMap(List::stream).toList();
        var left = block.stream().filter(isLeft).map(Page.Segment::text).toList();
        var right =
                block.stream().filter(isLeft.negate()).map(Page.Segment::text).toList();
        return new Region(from, to, unwrapped(left), right);
    }

    /** Joins what was wrapped inside the left column: a list item that goes on, a name cut after its hyphen. */
    private static List<String> unwrapped(List<String> lines) {
        var joined = new ArrayList<String>();
        for (var line : lines) {
            var before = joined.isEmpty() ? "" : joined.getLast();
            boolean itemGoesOn = before.startsWith("-") && !before.matches(".*[;.:]") && !line.startsWith("-");
            boolean nameGoesOn = before.matches(".*\\p{L} [-–]");
            if (itemGoesOn || nameGoesOn) joined.set(joined.size() - 1, before + " " + line);
            else joined.add(line);
        }
        return joined;
    }

    private boolean isAcross(List<Page.Segment> line, double divide) {
        return line.stream().anyMatch(s -> s.x() < divide - 30 && s.right() > divide + 60);
    }

    private boolean isBeside(List<Page.Segment> line, Page.Segment recipients) {
        return line.size() == 1
                && line.getFirst().x() > recipients.x() + 100
                && Math.abs(line.getFirst().middle() - middle) > 30;
    }

    /** A single segment around the middle of the page rather than around that of its column. */
    private boolean isHeading(List<Page.Segment> line, double columnMiddle) {
        if (line.size() > 1) return false;
        double own = line.getFirst().middle();
        return Math.abs(own - middle) < 12 && Math.abs(own - middle) < Math.abs(own - columnMiddle);
    }

    /** More than a signature's height below the line before. */
    private boolean isFar(int index) {
        return lines.get(index).getFirst().y() - lines.get(index - 1).getFirst().y() > 160;
    }
}
