package loa.work;

import java.util.List;
import loa.platform.view.View;

/**
 * The time of a campaign on one line: before, during and after its event, today, and what is late. Places are thousandths of
 * its length.
 *
 * @param standing "còn 12 ngày", or that the day is not set
 * @param notch first and last place of the event
 * @param today where today is
 * @param late what is late, by day
 */
public record Ribbon(String href, String event, String standing, Stretch notch, int today, List<Late> late)
        implements View {

    private static final int GROUND = 28;
    private static final int STAIR = 5;

    /** From a place to a place; {@code known}: whether the day is set. */
    public record Stretch(int from, int to, boolean known) {}

    /** Tasks that were due on a day and are still open; {@code words} say so to a screen reader. */
    public record Late(int at, int height, String words) {

        /** Where the stroke ends above the ground; it grows with the number of tasks, to the edge at most. */
        public int top() {
            return GROUND - Math.min(GROUND - 2, 6 + 4 * height);
        }
    }

    /** The terrace: up two stairs to the event, along it, down again. */
    public String terrace() {
        var from = Math.clamp(notch.from(), 2 * STAIR, 1000 - 4 * STAIR);
        var to = Math.clamp(notch.to(), from + 2 * STAIR, 1000 - 2 * STAIR);
        return "M0 %d H%d V%d H%d V%d H%d V%d H%d V%d H1000"
                .formatted(
                        GROUND,
                        from - STAIR,
                        GROUND - STAIR,
                        from,
                        GROUND - 2 * STAIR,
                        to,
                        GROUND - STAIR,
                        to + STAIR,
                        GROUND);
    }

    /** The middle of the event, as SVG takes it beside the stretched drawing: {@code 48.5%}. */
    public String middle() {
        return percent((notch.from() + notch.to()) / 2);
    }

    public String todayPlace() {
        return percent(today);
    }

    /** Whether the word beside today's mark must stand left of it. */
    public boolean todayNearEnd() {
        return today > 880;
    }

    private static String percent(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }
}
