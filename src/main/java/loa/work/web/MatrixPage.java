package loa.work.web;

import java.util.List;
import java.util.Locale;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import loa.work.Matrix.Cell;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * Units by clauses at one glance; where the plan has too many clauses for that, by sections.
 *
 * @param met the states that stand somewhere in it, for the key
 * @param late whether something in it is late
 * @param bySection whether a column is a section of the plan, with several clauses
 */
public record MatrixPage(
        CampaignFrame frame,
        FilterBar bar,
        List<Column> columns,
        List<Group> groups,
        List<TaskState> met,
        boolean late,
        boolean bySection,
        boolean reorganised,
        int page,
        int pages)
        implements View {

    /**
     * A clause with how far it has come, or a section that leads to its clauses.
     *
     * @param title its words, for who points at it
     */
    public record Column(String address, @Nullable ClauseChip chip, String href, String title) {}

    /** Units under a heading. */
    public record Group(String heading, List<Line> lines) {}

    /** One unit; where it owes nothing there is no mark. */
    public record Line(String unit, String href, int late, List<@Nullable Mark> marks) {}

    /**
     * What a unit owes by a column.
     *
     * @param count "2/3" of a section; empty for a clause
     */
    public record Mark(TaskState state, boolean late, String href, String count) {

        /** Its colour and glyph. */
        public String kind() {
            return late ? "late" : MatrixPage.kind(state);
        }
    }

    public static String kind(TaskState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mark of several tasks together is that of the one which needs somebody most. */
    static Mark mark(List<Cell> cells, String href) {
        var late = cells.stream().anyMatch(Cell::late);
        var state = PRESSING.stream()
                .filter(each -> cells.stream().anyMatch(cell -> cell.state() == each))
                .findFirst()
                .orElse(TaskState.READY);
        var owed = cells.stream()
                .filter(cell -> cell.state() != TaskState.NOT_APPLICABLE)
                .count();
        var proved =
                cells.stream().filter(cell -> cell.state() == TaskState.PROVED).count();
        return new Mark(state, late, href, proved + "/" + owed);
    }

    private static final List<TaskState> PRESSING = List.of(
            TaskState.RETURNED,
            TaskState.READY,
            TaskState.RUNNING,
            TaskState.WAITING,
            TaskState.SUBMITTED,
            TaskState.PROVED,
            TaskState.NOT_APPLICABLE);

    public ViewSwitch views() {
        return new ViewSwitch(frame.campaign(), TaskView.MATRIX, bar.filter());
    }

    public @Nullable String address(int other) {
        return other < 1 || other > pages ? null : FilterAddress.of(bar.path(), bar.filter(), other);
    }
}
