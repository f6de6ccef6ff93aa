package loa.work.timeline;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import loa.work.TaskFilter;
import loa.work.web.FilterAddress;
import loa.work.web.FilterBar;
import loa.work.web.TaskMark;
import loa.work.web.TaskView;
import loa.work.web.ViewSwitch;
import org.jspecify.annotations.Nullable;

/**
 * The campaign in time: a drawing on a wide screen and on paper, the same as a list with small bars on a phone.
 *
 * @param chain what leaves the least time; {@code null} where nothing waits for anything
 * @param links how many tasks wait for another
 * @param undated how many rows have no day
 */
public record TimelinePage(
        CampaignFrame frame,
        FilterBar bar,
        Axis axis,
        List<Group> groups,
        @Nullable Chain chain,
        int links,
        int undated,
        int page,
        int pages)
        implements View {

    /** Rows under a heading; its bar has lines that run through only. */
    public record Group(String heading, Bar bar, List<Row> rows) {}

    /**
     * Tasks of one clause.
     *
     * @param href to the task, or to all of them
     * @param said from when to when, how far, and what is late, in words
     * @param moved in words, where the day is not the first one planned
     */
    public record Row(
            ClauseChip chip,
            String words,
            String href,
            String count,
            String said,
            int late,
            @Nullable String moved,
            Bar bar) {}

    /** The chain that leaves the least time, explained. */
    public record Chain(String said, boolean late, List<Step> steps) {}

    /**
     * A task of it.
     *
     * @param latest the day by which it must be done for the sake of what waits for it
     */
    public record Step(
            ClauseChip chip, String words, String unit, String href, TaskMark mark, String due, String latest) {}

    /** Whether something stands on a day that the plan does not say. */
    public boolean unsure() {
        return groups.stream()
                .flatMap(group -> group.rows.stream())
                .anyMatch(row -> row.bar.all() != null && row.bar.sure() == Bar.Sure.NOTHING);
    }

    public boolean byUnit() {
        return bar.filter().group() == TaskFilter.Group.UNIT;
    }

    public ViewSwitch views() {
        return new ViewSwitch(frame.campaign(), TaskView.TIMELINE, bar.filter());
    }

    public String by(TaskFilter.@Nullable Group group) {
        return FilterAddress.of(bar.path(), bar.filter().by(group), 1);
    }

    public @Nullable String address(int other) {
        return other < 1 || other > pages ? null : FilterAddress.of(bar.path(), bar.filter(), other);
    }
}
