package loa.inspection;

import static loa.inspection.FindingState.ANSWERED;
import static loa.inspection.FindingState.CLOSED;
import static loa.inspection.FindingState.OPEN;

import java.time.LocalDate;
import java.util.UUID;
import loa.inspection.FindingMove.*;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one item of the checklist at one unit. {@link #decide} is the whole life cycle.
 *
 * @param unit who has to mend it
 * @param foundAt where it was found: the same, unless another unit took over since
 * @param number of the item in the checklist
 * @param item its words
 * @param words what was found
 * @param fixBy until when it has to be mended; {@code null}: it is good
 * @param task the task it is about, if any
 */
public record Finding(
        FindingId id,
        RoundId round,
        CampaignId campaign,
        String roundTitle,
        UnitId unit,
        UnitId foundAt,
        int number,
        String item,
        FindingState state,
        String words,
        @Nullable LocalDate fixBy,
        @Nullable TaskId task,
        UUID foundBy) {

    /** What the one who asks may do with this finding. */
    record Asker(boolean ofTheUnit, boolean does, boolean inspects) {}

    /** The answer to a move. */
    sealed interface Outcome {}

    record Moved(FindingState to) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    Outcome decide(FindingMove move, Asker by) {
        return switch (move) {
            case Answer _ when !by.does() -> no(Refusal.NOT_YOUR_UNIT);
            case Close _, SendBack _ when !by.inspects() -> no(Refusal.NOT_INSPECTOR);
            // Four eyes: nobody finds their own unit good.
            case Close _, SendBack _ when by.ofTheUnit() -> no(Refusal.OWN_UNIT);

            case FindingMove _ when state == FindingState.GOOD -> no(Refusal.NOTHING_TO_MEND);
            case FindingMove _ when state == CLOSED -> no(Refusal.CLOSED_ALREADY);

            case Answer _ when state == ANSWERED -> no(Refusal.ALREADY_ANSWERED);
            case Answer(var said) when said.isBlank() -> no(Refusal.WORDS_MISSING);
            case Answer _ -> new Moved(ANSWERED);

            // What is mended while the inspectors stand there needs no answer first.
            case Close _ -> new Moved(CLOSED);
            case SendBack _ when state == OPEN -> no(Refusal.NOT_ANSWERED);
            case SendBack(var said) when said.isBlank() -> no(Refusal.WORDS_MISSING);
            case SendBack _ -> new Moved(OPEN);
        };
    }

    public boolean isLate(LocalDate today) {
        return state == OPEN && fixBy != null && fixBy.isBefore(today);
    }

    public String path() {
        return "/inspections/findings/" + id.value();
    }

    private static Outcome no(Refusal why) {
        return new Refused(why);
    }
}
