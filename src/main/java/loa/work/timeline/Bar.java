package loa.work.timeline;

import java.time.LocalDate;
import java.util.List;
import loa.work.Spans.Span;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of one row; places along it are thousandths of its length, down it hundredths of its height.
 *
 * @param kind its colour and pattern: late, done, begun or ahead
 * @param all from its first to its last day; {@code null} where no day is known
 * @param sure which of its days the plan says
 * @param proved how far what is proved reaches
 * @param first the day that the plan first gave, where it was another
 * @param critical whether it is on the chain that leaves the least time
 * @param links what runs through the row from what waits to what is waited for
 */
public record Bar(
        String kind,
        @Nullable Piece all,
        Sure sure,
        @Nullable Piece proved,
        @Nullable Piece first,
        boolean critical,
        List<Thread> links) {

    /** What a bar may say, for the key. */
    public static final List<String> KINDS = List.of("ahead", "begun", "done", "late");

    static final int TOP = 30;
    static final int HEIGHT = 36;
    static final int MIDDLE = TOP + HEIGHT / 2;

    /** What is known of a bar. */
    public enum Sure {
        ALL,
        LAST_DAY,
        /** The plan sets no day; it follows from what waits for it. */
        NOTHING
    }

    /** A stretch along the row. */
    public record Piece(int from, int to) {

        public int length() {
            return Math.max(2, to - from);
        }
    }

    /** A line as SVG draws it. */
    public record Thread(String path, boolean critical) {}

    /** @param latest by when it must be done for what waits for it, where that is known */
    static Bar of(
            Span span,
            Axis axis,
            LocalDate confirmedOn,
            @Nullable LocalDate latest,
            boolean critical,
            List<Thread> links) {
        var due = span.dueOn() == null ? latest : span.dueOn();
        if (due == null) return new Bar(kind(span), null, Sure.NOTHING, null, null, critical, links);
        var opens = span.opensOn();
        var known = opens != null && !opens.isAfter(due);
        var from = axis.place(known && opens != null ? opens : sooner(confirmedOn, due));
        var all = new Piece(from, axis.end(due));
        var sure = span.dueOn() == null ? Sure.NOTHING : known ? Sure.ALL : Sure.LAST_DAY;
        return new Bar(kind(span), all, sure, proved(span, all), first(span, all, axis), critical, links);
    }

    private static @Nullable Piece proved(Span span, Piece all) {
        var owed = span.tasks() - span.leftOut();
        if (owed == 0 || span.proved() == 0) return null;
        return new Piece(all.from, all.from + (all.to - all.from) * span.proved() / owed);
    }

    private static @Nullable Piece first(Span span, Piece all, Axis axis) {
        var baseline = span.baseline();
        if (baseline == null || span.dueOn() == null || baseline.equals(span.dueOn())) return null;
        return new Piece(Math.min(axis.end(baseline), all.to), Math.max(axis.end(baseline), all.to));
    }

    private static LocalDate sooner(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static String kind(Span span) {
        if (span.late() > 0) return "late";
        if (span.isDone()) return "done";
        return span.begun() + span.proved() > 0 ? "begun" : "ahead";
    }
}
