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

    /** From a place to a place; {@code known}: whether the day is set. */
    public record Stretch(int from, int to, boolean known) {}

    /** Tasks that were due on a day and are still open; {@code words} say so to a screen reader. */
    public record Late(int at, int height, String words) {}
}
