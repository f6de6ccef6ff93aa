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
 * @param coming what is due in the next seven days, the nearest first
 * @param more how many more of it there are
 * @param waiting whether a later edition of the plan waits for the reader to decide
 */
public record OverviewPage(
        CampaignFrame frame,
        Counts counts,
        List<UnitLine> units,
        List<Decision> open,
        List<TaskLine> coming,
        int more,
        boolean waiting)
        implements View {

    /** How far one unit has come. */
    public record UnitLine(String unit, String href, Meter meter, int late, boolean silent, String next) {}

    /** A figure that leads to its tasks. */
    public record Figure(TaskMark mark, int tasks, String href) {}

    /** The units that have begun nothing yet. */
    public List<UnitLine> silent() {
        return units.stream().filter(UnitLine::silent).toList();
    }

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
