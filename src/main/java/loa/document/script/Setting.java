package loa.document.script;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines of a width. */
final class Setting {

    private Setting() {}

    static List<String> lines(String text, boolean bold, double size, double width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n")) {
            var line = "";
            for (var piece : Syllables.of(paragraph)) {
                if (line.isEmpty() || Letters.width((line + piece).stripTrailing(), bold, size) <= width) line += piece;
                else {
                    lines.add(line.stripTrailing());
                    line = piece;
                }
                // A word as long as this has no place to break: it breaks where it must.
                while (Letters.width(line.stripTrailing(), bold, size) > width) {
                    int fits = fitting(line, bold, size, width);
                    if (fits >= line.stripTrailing().length()) break;
                    lines.add(line.substring(0, fits));
                    line = line.substring(fits);
                }
            }
            if (!line.isBlank()) lines.add(line.stripTrailing());
        }
        return lines;
    }

    private static int fitting(String line, boolean bold, double size, double width) {
        int fits = line.offsetByCodePoints(0, 1);
        while (fits < line.length()) {
            int next = line.offsetByCodePoints(fits, 1);
            if (Letters.width(line.substring(0, next), bold, size) > width) break;
            fits = next;
        }
        while (fits > 1 && fits < line.length() && Character.getType(line.charAt(fits)) == Character.NON_SPACING_MARK) {
            fits--;
        }
        return fits;
    }
}
