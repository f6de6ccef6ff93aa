package loa.work.web;

import java.util.List;
import java.util.Map;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import loa.work.Matrix.Cell;
import loa.work.TaskState;

/**
 * Units by clauses at one glance.
 *
 * @param met the states that stand somewhere in it, for the key
 * @param late whether something in it is late
 */
public record MatrixPage(
        CampaignFrame frame, List<ClauseChip> clauses, List<Line> lines, List<TaskState> met, boolean late)
        implements View {

    /** One unit with its cells by the clause's id. */
    public record Line(String unit, String href, int late, Map<String, Cell> cells) {}

    /** The colour and glyph of a cell. */
    public static String kind(Cell cell) {
        return cell.late()
                ? "late"
                : cell.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
