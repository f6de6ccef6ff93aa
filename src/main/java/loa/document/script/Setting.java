package loa.document.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loa.document.script.Leaf.Stretch;

/** Breaks texts into lines of a width. */
final class Setting {

    private final List<Stretch> stretches;
    private final String text;
    private final double size;
    private final double width;
    private final List<List<Stretch>> lines = new ArrayList<>();

    private Setting(List<Stretch> stretches, double size, double width) {
        this.stretches = stretches;
        this.text = stretches.stream().map(Stretch::text).collect(Collectors.joining());
        this.size = size;
        this.width = width;
    }

    static List<List<Stretch>> lines(List<Stretch> stretches, double size, double width) {
        var setting = new Setting(stretches, size, width);
        int at = 0;
        for (var paragraph : setting.text.split("\n")) {
            setting.set(at, paragraph);
            at += paragraph.length() + 1;
        }
        return setting.lines;
    }

    private void set(int at, String paragraph) {
        int from = at;
        int to = at;
        for (var piece : Syllables.of(paragraph)) {
            int next = to + piece.length();
            if (from != to && !fits(from, next)) {
                add(from, to);
                from = to;
            }
            to = next;
            // A word as long as this has no place to break: it breaks where it must.
            while (!fits(from, to)) {
                int most = fitting(from, to);
                if (most >= stripped(from, to)) break;
                add(from, most);
                from = most;
            }
        }
        add(from, to);
    }

    private void add(int from, int to) {
        var line = cut(from, stripped(from, to));
        if (!line.isEmpty()) lines.add(line);
    }

    private boolean fits(int from, int to) {
        return width(cut(from, stripped(from, to)), size) <= width;
    }

    static double width(List<Stretch> line, double size) {
        return line.stream()
                .mapToDouble(stretch -> Letters.width(stretch.text(), stretch.bold(), size))
                .sum();
    }

    private int stripped(int from, int to) {
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        return to;
    }

    private List<Stretch> cut(int from, int to) {
        var cut = new ArrayList<Stretch>();
        int at = 0;
        for (var stretch : stretches) {
            int begin = Math.max(from, at) - at;
            int end = Math.min(to, at + stretch.text().length()) - at;
            if (begin < end) cut.add(stretch.part(begin, end));
            at += stretch.text().length();
        }
        return cut;
    }

    private int fitting(int from, int to) {
        int fits = text.offsetByCodePoints(from, 1);
        while (fits < to) {
            int next = text.offsetByCodePoints(fits, 1);
            if (width(cut(from, next), size) > width) break;
            fits = next;
        }
        while (fits > from + 1 && fits < to && Character.getType(text.charAt(fits)) == Character.NON_SPACING_MARK) {
            fits--;
        }
        return fits;
    }
}
