package loa.plan.compiler.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import loa.plan.compiler.reader.ReadingNote.Kind;

/** Takes page numbers and the lines repeated at the top or foot of every page out of the text. */
final class PageFurniture {

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)[-–—\\s]*\\d{1,3}[-–—\\s]*|\\d{1,3}\\s*/\\s*\\d{1,3}|trang\\s+\\d{1,3}(?:\\s*/\\s*\\d{1,3})?");
    private static final double ZONE = 0.12;

    private PageFurniture() {}

    /** Removes them from the lines of the pages; {@code pages} and {@code lines} go together. */
    static void remove(List<Page> pages, List<List<List<Page.Segment>>> lines, Notes notes) {
        var repeated = repeated(pages, lines);
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var own = lines.get(i);
            int before = own.size();
            own.removeIf(
                    line -> isOutside(page, line) && (repeated.getOrDefault(key(line), 0) >= 3 || isNumber(line, own)));
            notes.add(Kind.PAGE_NUMBERS_LEFT_OUT, before - own.size());
        }
    }

    private static boolean isNumber(List<Page.Segment> line, List<List<Page.Segment>> all) {
        boolean atEdge = line == all.getFirst() || line == all.getLast();
        return atEdge && NUMBER.matcher(PageLines.text(line).strip()).matches();
    }

    private static Map<String, Integer> repeated(List<Page> pages, List<List<List<Page.Segment>>> lines) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            lines.get(i).stream()
                    .filter(line -> isOutside(page, line))
                    .map(PageFurniture::key)
                    .distinct()
                    .forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts;
    }

    /** What the line says and where it stands, whatever its figures. */
    private static String key(List<Page.Segment> line) {
        return PageLines.text(line).replaceAll("\\d+", "#") + "@"
                + Math.round(line.getFirst().y() / 4);
    }

    private static boolean isOutside(Page page, List<Page.Segment> line) {
        double y = line.getFirst().y();
        return y < page.height() * ZONE || y > page.height() * (1 - ZONE);
    }
}
