package loa.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.platform.Me;
import loa.work.TaskMove.MarkNotApplicable;
import loa.work.TaskMove.Reopen;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where clauses are left out of a campaign and taken up again, with their tasks; all of it or nothing. */
@Component
public class ClauseDesk {

    private final ClauseRulings rulings;
    private final Tasks tasks;
    private final TaskDesk desk;
    private final TaskRights rights;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ClauseDesk(
            ClauseRulings rulings,
            Tasks tasks,
            TaskDesk desk,
            TaskRights rights,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.rulings = rulings;
        this.tasks = tasks;
        this.desk = desk;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What was ruled on a clause, the latest first. */
    public List<ClauseRuling> rulings(CampaignId campaign, String clause) {
        return rulings.of(campaign, clause);
    }

    /** Says that a clause does not apply, with a reason; its tasks go with it. */
    public Optional<Refusal> leaveOut(CampaignId campaign, String clause, String reason, Me me) {
        return rule(campaign, clause, true, reason.strip(), me);
    }

    /** Takes that back, with a reason; the tasks that went with it are open again. */
    public Optional<Refusal> takeUp(CampaignId campaign, String clause, String reason, Me me) {
        return rule(campaign, clause, false, reason.strip(), me);
    }

    private Optional<Refusal> rule(CampaignId campaign, String clause, boolean leavesOut, String reason, Me me) {
        if (!rights.runs(campaign, me)) throw new AccessDeniedException("clause " + clause);
        if (reason.isEmpty()) return Optional.of(Refusal.REASON_MISSING);
        return transaction.execute(status -> {
            var refusal = decide(campaign, clause, leavesOut, reason, me);
            if (refusal.isPresent()) status.setRollbackOnly();
            return refusal;
        });
    }

    private Optional<Refusal> decide(CampaignId campaign, String clause, boolean leavesOut, String reason, Me me) {
        if (!rulings.hold(campaign, clause)) throw new IllegalArgumentException("no such clause: " + clause);
        var before = rulings.of(campaign, clause).stream().findFirst();
        var isOut = before.filter(ClauseRuling::leftOut).isPresent();
        if (leavesOut == isOut) return Optional.of(isOut ? Refusal.LEFT_OUT : Refusal.STILL_OPEN);
        var those = leavesOut
                ? tasks.ofClauses(campaign, List.of(clause))
                : before.orElseThrow().tasks();
        var moved = new ArrayList<TaskId>();
        for (var task : those) {
            var standing = tasks.find(task).map(Task::state);
            if (standing.filter(TaskState.NOT_APPLICABLE::equals).isPresent() == leavesOut) continue;
            var refusal = desk.move(task, leavesOut ? new MarkNotApplicable(reason) : new Reopen(reason), me);
            if (refusal.isPresent()) return refusal;
            moved.add(task);
        }
        rulings.add(campaign, clause, leavesOut, reason, moved, me, clock.instant());
        audit.append(
                me,
                leavesOut ? "work.clause.leftOut" : "work.clause.takenUp",
                "campaign:" + campaign.value(),
                campaign.value(),
                me.unit(),
                Map.of("clause", clause, "reason", reason, "tasks", Integer.toString(moved.size())));
        return Optional.empty();
    }
}
