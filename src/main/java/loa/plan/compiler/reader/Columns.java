package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Letterheads and signature blocks typed with tabs or spaces instead of a table, taken apart into left and right. */
final class Columns {

    private static final Pattern SPACES = Pattern.compile("\t[\t ]*| {4,}");
    private static final Pattern LEFT_OPENING = Pattern.compile("^\\s*[-–+*]|(?iu)^\\s*(?:nơi nhận|lưu|số\\s*:)");
    private static final int DEEP = 12;

    private Columns() {}

    /** Whether a two-column block opens with this line. */
    static boolean opensWith(String line) {
        var pair = pair(line);
        if (pair == null || pair.left.isBlank()) return false;
        return Layout.TITLES.matcher(pair.right).find()
                || Layout.RECIPIENTS.matcher(pair.left).find();
    }

    /** How many of the lines, from the first, belong to the block. */
    static int length(List<String> lines) {
        int length = 1;
        while (length < lines.size() && length < 40 && belongs(lines.get(length))) length++;
        return length;
    }

    private static boolean belongs(String line) {
        return line.isBlank()
                || pair(line) != null
                || indent(line) >= DEEP
                || LEFT_OPENING.matcher(line).find();
    }

    /** The left column's lines, an empty one, the right column's. */
    static List<String> split(List<String> lines) {
        var left = new ArrayList<String>();
        var right = new ArrayList<String>();
        for (var line : lines) {
            var pair = pair(line);
            if (pair != null) {
                left.add(pair.left.strip());
                right.add(pair.right.strip());
            } else if (indent(line) >= DEEP) {
                right.add(line.strip());
            } else {
                left.add(line.strip());
            }
        }
        left.removeIf(String::isEmpty);
        right.removeIf(String::isEmpty);
        left.add("");
        left.addAll(right);
        return left;
    }

    private static int indent(String line) {
        int width = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            width += line.charAt(i) == '\t' ? DEEP : 1;
        }
        return width;
    }

    /** The two halves around the widest gap inside the line. */
    private static @Nullable Pair pair(String line) {
        var gaps = SPACES.matcher(line);
        int from = -1;
        int to = -1;
        int widest = 0;
        int opening = line.length() - line.stripLeading().length();
        int end = line.stripTrailing().length();
        while (gaps.find()) {
            int width = gaps.group().chars().map(c -> c == '\t' ? DEEP : 1).sum();
            if (gaps.start() > opening && gaps.end() < end && width > widest) {
                widest = width;
                from = gaps.start();
                to = gaps.end();
            }
        }
        return from < 0 ? null : new Pair(line.substring(0, from), line.substring(to));
    }

    private record Pair(String left, String right) {}
}
