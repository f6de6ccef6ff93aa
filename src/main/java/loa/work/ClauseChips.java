package loa.work;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The chips of a campaign's clauses, made from one look at how far all of them have come. */
public record ClauseChips(CampaignId campaign, Map<String, ClauseStatus> statuses) {

    /** Without a status where the clause asks nothing of anybody. */
    public ClauseChip of(String clause) {
        return ClauseChip.of(campaign, clause, statuses.get(clause));
    }

    /** None for what was not taken from the plan. */
    public @Nullable ClauseChip orNone(@Nullable String clause) {
        return clause == null ? null : of(clause);
    }
}
