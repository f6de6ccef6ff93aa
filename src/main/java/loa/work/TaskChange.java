package loa.work;

import java.time.LocalDate;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a later edition of the plan makes of one unit's share of a duty.
 *
 * @param task {@code null} where the unit is to be given one
 * @param clause its address in the later edition
 * @param state {@code null} where there is no task yet
 * @param reason why it ends
 */
public record TaskChange(
        @Nullable TaskId task,
        String clause,
        UnitId unit,
        @Nullable TaskState state,
        Fate fate,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter,
        @Nullable String reason) {

    public enum Fate {
        GIVEN,
        /** The duty changes, or only its day. */
        GOES_ON,
        ENDS,
        /** It would end, but proof is handed in or it is settled already; that stays. */
        STAYS
    }

    public boolean movesDeadline() {
        return fate == Fate.GOES_ON && !java.util.Objects.equals(dueBefore, dueAfter);
    }
}
