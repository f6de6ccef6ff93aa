package loa.work.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.TaskFilter;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a campaign: filtered, searched, sorted, divided, in pages.
 *
 * @param before the page before; {@code null} on the first
 */
public record TasksPage(
        CampaignFrame frame,
        FilterBar bar,
        List<Group> groups,
        int total,
        int first,
        int last,
        @Nullable String before,
        @Nullable String after,
        String workbook)
        implements View {

    /**
     * Tasks under one heading; all of them under none.
     *
     * @param size how many there are, on all pages
     */
    public record Group(@Nullable String heading, int size, List<TaskLine> lines) {}

    public TaskFilter filter() {
        return bar.filter();
    }

    /** This page of the list. */
    public String here() {
        return FilterAddress.of(bar.path(), filter(), filter().number());
    }

    /** Where acts on many tasks are sent, the filter along. */
    public String bulk() {
        return FilterAddress.of(bar.path() + "/bulk", filter(), 1);
    }

    /** Where reminders of many tasks are sent, the filter along. */
    public String remind() {
        return FilterAddress.of(frame.campaign().path() + "/chase/tasks", filter(), 1);
    }

    public ViewSwitch views() {
        return new ViewSwitch(frame.campaign(), TaskView.LIST, filter());
    }
}
