package loa.work;

import java.time.LocalDate;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A task as other modules know it.
 *
 * @param clause id of the plan's clause
 * @param words the clause in the plan's own words
 * @param unit who owes it
 */
public record TaskFacts(
        TaskId id,
        CampaignId campaign,
        String clause,
        String words,
        UnitId unit,
        TaskState state,
        @Nullable LocalDate dueOn) {}
