package loa.congress.programme.web;

import java.util.List;
import loa.congress.web.Choice;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * A programme: what is on the stage in its order, what waits, and what the reader may do.
 *
 * @param undecided the sentence about a "(nếu có)" that is open, or answered with no
 * @param open whether units can be asked now
 * @param locks whether the reader may close the list, or open it again
 * @param units for which the reader may register an item
 */
public record ProgrammePage(
        CampaignFrame frame,
        String path,
        String title,
        @Nullable ClauseChip chip,
        @Nullable String task,
        String lead,
        TimeBar bar,
        List<String> sums,
        @Nullable String undecided,
        @Nullable String decision,
        Approval approval,
        List<String> faults,
        List<ItemLine> selected,
        List<ItemLine> reserve,
        List<ItemLine> registered,
        List<ItemLine> dropped,
        String search,
        List<Choice> only,
        boolean leads,
        boolean readsAll,
        boolean locked,
        boolean open,
        boolean locks,
        Call call,
        Settings settings,
        List<Choice> units,
        List<RehearsalLine> rehearsals,
        Performed performed)
        implements View {

    /**
     * Where it stands with the bodies that approve it.
     *
     * @param why the reader cannot submit it now; {@code null}: they can, or it is not theirs to do
     */
    public record Approval(
            String tone,
            String words,
            @Nullable String href,
            List<String> bodies,
            boolean submits,
            @Nullable String why,
            @Nullable String earlier) {}

    /** What units were and are asked. */
    public record Call(String words, String by, String said, List<Called> called, List<Choice> units, String filter) {}

    /** A unit that was asked, with how many items it has. */
    public record Called(String unit, int items) {}

    /** What the lead may set. */
    public record Settings(int version, String limit, String reason, boolean countsMeasured, String plan) {}

    /** A rehearsal. */
    public record RehearsalLine(String href, String when, String place, boolean general, String state, String tone) {}

    /** What was performed; {@code on} is empty as long as it was not, {@code why} says why the reader cannot note it yet. */
    public record Performed(
            boolean may,
            @Nullable String why,
            String on,
            String words,
            @Nullable String said,
            @Nullable String proof) {}

    public boolean none() {
        return selected.isEmpty() && reserve.isEmpty() && registered.isEmpty() && dropped.isEmpty();
    }
}
