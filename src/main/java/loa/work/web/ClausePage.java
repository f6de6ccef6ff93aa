package loa.work.web;

import gg.jte.Content;
import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * One clause of the plan: its own words, and everything that came of them.
 *
 * @param above the clauses above it, the outermost first
 * @param chip {@code null}: it asks nothing of anybody
 * @param below the clauses below it
 * @param more how many tasks are not shown here
 * @param panels what other modules show of it
 * @param ruling the form of whoever runs the campaign; {@code null}: the reader does not
 */
public record ClausePage(
        CampaignFrame frame,
        String id,
        @Nullable String label,
        String words,
        String kind,
        List<Step> above,
        @Nullable ClauseChip chip,
        String inPlan,
        List<Step> below,
        @Nullable Step before,
        @Nullable Step after,
        List<TaskLine> tasks,
        int more,
        String allTasks,
        List<Open> decisions,
        List<Ruled> rulings,
        @Nullable Ruling ruling,
        List<Content> panels)
        implements View {

    /** Another clause to go to. */
    public record Step(
            String id, String words, String href, @Nullable ClauseChip chip) {}

    /** A decision that the clause leaves open, or how it was settled. */
    public record Open(String href, String kind, String matter, boolean open) {}

    /** That it was left out, or taken up again. */
    public record Ruled(String what, String when, String by, String reason) {}

    /**
     * The form to leave it out, or to take it up again.
     *
     * @param words what was typed and refused
     */
    public record Ruling(
            String action,
            boolean leavesOut,
            int tasks,
            @Nullable String refusal,
            String words) {}
}
