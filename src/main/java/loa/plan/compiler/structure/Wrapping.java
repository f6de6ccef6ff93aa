package loa.plan.compiler.structure;

import java.util.List;

/**
 * How wide the lines of a text are that was broken at a margin; {@code width} is 0 where each paragraph is one line.
 *
 * @param margin where most lines that go on start
 */
record Wrapping(int width, int margin) {

    private static final int WIDEST = 160;
    private static final int FEWEST = 4;
    private static final Wrapping NONE = new Wrapping(0, 0);

    static Wrapping of(List<Line> lines) {
        int widest = lines.stream()
                .filter(line -> !line.tabbed())
                .mapToInt(Wrapping::width)
                .max()
                .orElse(0);
        int goingOn = 0;
        int full = 0;
        int margin = 0;
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.tabbed() || line.blanksBefore() > 0 || !line.startsLower() || Marker.of(line) != null) continue;
            goingOn++;
            margin += line.indent();
            if (width(lines.get(i - 1)) * 5 >= widest * 4) full++;
        }
        boolean wrapped =
                widest <= WIDEST && goingOn >= FEWEST && goingOn * 12 >= lines.size() && full * 5 >= goingOn * 4;
        return wrapped ? new Wrapping(widest, margin / goingOn) : NONE;
    }

    private static int width(Line line) {
        return line.indent() + line.text().length();
    }

    private boolean isForced(Line above, Line line) {
        int space = line.text().indexOf(' ');
        int word = space < 0 ? line.text().length() : space;
        return width(above) + 1 + word > width;
    }

    private boolean isFull(Line above) {
        return width(above) * 5 >= width * 4;
    }

    /** Whether the margin, and nothing else, broke the line. */
    boolean joins(Line above, Line line) {
        if (width == 0 || line.blanksBefore() > 0 || line.indent() > margin + 1) return false;
        if (line.isCapitals() != above.isCapitals() && line.words() > 1 && above.isFinished()) return false;
        return isForced(above, line) || isFull(above) && !above.isFinished();
    }

    /** Whether a hyphen or number opens the line only because the margin fell before it. */
    boolean splits(Line above, Line line) {
        return width > 0
                && line.blanksBefore() == 0
                && !above.isFinished()
                && isForced(above, line)
                && line.indent() <= margin
                && above.indent() > margin;
    }
}
