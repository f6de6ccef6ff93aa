package loa.work.web;

import java.util.Arrays;
import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.Decision;
import loa.work.Progress.Counts;
import loa.work.TaskState;

/**
 * A campaign at a glance: where its tasks stand, what is late, what is undecided, unit by unit.
 *
 * @param waiting whether a later edition of the plan waits for the reader to decide
 */
public record OverviewPage(
        CampaignFrame frame, Counts counts, List<UnitLine> units, List<Decision> open, boolean waiting)
        implements View {

    /** How far one unit has come. */
    public record UnitLine(String unit, String href, Meter meter, int late, String next) {}

    /** A figure that leads to its tasks. */
    public record Figure(TaskMark mark, int tasks, String href) {}

    public Meter meter() {
        return Meter.of(counts);
    }

    public List<Figure> figures() {
        return Arrays.stream(TaskState.values())
                .filter(state -> counts.of(state) > 0)
                .map(state -> new Figure(
                        new TaskMark(state), counts.of(state), frame.campaign().path() + "/tasks?state=" + state))
                .toList();
    }
}
