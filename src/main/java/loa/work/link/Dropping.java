package loa.work.link;

import static loa.platform.view.Words.msg;
import static loa.work.Columns.array;
import static loa.work.Columns.id;

import java.util.List;
import loa.plan.compiler.CompiledPlan.Action;
import loa.work.CampaignId;
import loa.work.DecisionAnswered;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove.MarkNotApplicable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A "no" drops what hangs on it only: where nothing is made any more, nothing is submitted and nothing approved. */
@Component
class Dropping {

    private static final List<Action> OF_WHAT_IS_MADE = List.of(Action.APPROVE, Action.SUBMIT, Action.REHEARSE);

    private final JdbcClient db;
    private final TaskDesk tasks;

    Dropping(JdbcClient db, TaskDesk tasks) {
        this.db = db;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionAnswered answer) {
        if (answer.yes()) return;
        var why = new MarkNotApplicable(msg("work.link.droppedWith", answer.matter()));
        // One may hang on the other: submitted, then approved.
        for (var idle = idle(answer.campaign()); !idle.isEmpty(); idle = idle(answer.campaign())) {
            for (var task : idle) {
                var refusal = tasks.move(task, why, answer.by());
                if (refusal.isPresent()) throw new IllegalStateException(task + ": " + refusal.get());
            }
        }
    }

    /** What nobody began, that only takes from others, of things that all of them have been told not to make. */
    private List<TaskId> idle(CampaignId campaign) {
        return db.sql("""
                select t.id
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                 cross join lateral (
                       select bool_and(f.state = 'NOT_APPLICABLE') as dropped, array_agg(o.object) as objects
                         from work.link l
                         join work.task f on f.id = l.from_task
                         join work.duty fd on fd.campaign_id = f.campaign_id and fd.clause_id = f.clause_id
                        cross join lateral unnest(fd.objects) as o (object)
                        where l.to_task = t.id and l.dropped_at is null and l.chain in ('REVIEW', 'SUBMISSION')) x
                 where t.campaign_id = :campaign and t.state = 'READY' and x.dropped
                   and d.actions <@ cast(:actions as text[]) and d.objects <> '{}' and d.objects <@ x.objects
                 order by t.id
                """)
                .param("campaign", campaign.value())
                .param("actions", array(OF_WHAT_IS_MADE))
                .query((rs, row) -> new TaskId(id(rs, "id")))
                .list();
    }
}
