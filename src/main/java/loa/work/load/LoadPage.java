package loa.work.load;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.TaskFilter;
import loa.work.web.FilterAddress;
import loa.work.web.FilterBar;
import loa.work.web.TaskView;
import loa.work.web.ViewSwitch;
import org.jspecify.annotations.Nullable;

/**
 * Units, or people, by weeks with the number of their open tasks; the fullest first.
 *
 * @param weeks the heads of the weeks
 * @param thick from so many tasks in one week on it comes thick
 */
public record LoadPage(
        CampaignFrame frame, FilterBar bar, List<String> weeks, List<Line> lines, int thick, int page, int pages)
        implements View {

    /**
     * One unit or person.
     *
     * @param beside the unit of a person
     * @param cells by week, then what is later
     */
    public record Line(
            String name,
            @Nullable String beside,
            String href,
            int total,
            int late,
            List<Cell> cells,
            int later,
            int undated) {}

    /** Tasks of one week. */
    public record Cell(int tasks, boolean thick, String href) {}

    public boolean byPerson() {
        return bar.filter().group() == TaskFilter.Group.PERSON;
    }

    public ViewSwitch views() {
        return new ViewSwitch(frame.campaign(), TaskView.LOAD, bar.filter());
    }

    public String by(TaskFilter.@Nullable Group group) {
        return FilterAddress.of(bar.path(), bar.filter().by(group), 1);
    }

    public @Nullable String address(int other) {
        return other < 1 || other > pages ? null : FilterAddress.of(bar.path(), bar.filter(), other);
    }
}
