package loa.work.link;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * One task waits for what another one hands over.
 *
 * @param from what hands over, {@code to} what waits for it
 * @param chain which chain of the plan it follows; {@code null}: somebody made it
 * @param note what was said when it was made by hand
 * @param risk why it is at risk, if it is
 */
public record Link(
        UUID id,
        CampaignId campaign,
        End from,
        End to,
        @Nullable Chain chain,
        Need need,
        @Nullable String note,
        String byName,
        LinkState state,
        @Nullable Risk risk) {

    /** A task at one end. */
    public record End(
            TaskId task,
            String clause,
            UnitId unit,
            String words,
            List<Action> actions,
            TaskState state,
            @Nullable LocalDate dueOn) {

        LinkState.Stand stand() {
            return new LinkState.Stand(state, dueOn);
        }
    }

    public boolean isOfPlan() {
        return chain != null;
    }
}
