package loa.congress.programme;

import static loa.congress.Columns.*;

import java.util.List;
import java.util.Optional;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import loa.work.Target;
import loa.work.Targets;
import loa.work.TaskId;
import loa.work.TaskSheets;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the plan of a campaign asks by way of performances: of whom, how long, and whether that is decided. */
@Repository
public class Demands {

    private final JdbcClient db;
    private final Targets targets;
    private final DecisionDesk decisions;
    private final TaskSheets sheets;

    Demands(JdbcClient db, Targets targets, DecisionDesk decisions, TaskSheets sheets) {
        this.sheets = sheets;
        this.db = db;
        this.targets = targets;
        this.decisions = decisions;
    }

    /** A unit's task by a clause that asks for a programme. */
    public record Demand(TaskId task, String clause, String words, UnitId unit, TaskState state) {}

    /** Those of a campaign in the order of the plan; who approves a programme or hands one in is not asked for one. */
    public List<Demand> of(CampaignId campaign) {
        return db.sql("""
                select id, clause_id, words, unit_id, state from work.api_task
                 where campaign_id = :campaign and :object = any(objects) and not actions && array['APPROVE', 'SUBMIT']
                 order by clause_place, unit_id, id
                """)
                .param("campaign", campaign.value())
                .param("object", DutyObject.ART_PROGRAMME.name())
                .query((rs, row) -> new Demand(
                        new TaskId(id(rs, "id")),
                        rs.getString("clause_id"),
                        rs.getString("words"),
                        new UnitId(id(rs, "unit_id")),
                        TaskState.valueOf(rs.getString("state"))))
                .list();
    }

    /** Whether the task is one of them. */
    public boolean asks(TaskId task) {
        return sheets.asks(task)
                .filter(asks -> asks.objects().contains(DutyObject.ART_PROGRAMME.name()))
                .filter(asks ->
                        !asks.actions().contains("APPROVE") && !asks.actions().contains("SUBMIT"))
                .isPresent();
    }

    /** The task that a programme is made for. */
    public Optional<TaskId> task(Programme programme) {
        if (programme.clause() == null) return Optional.empty();
        return db
                .sql("""
                select id from work.api_task
                 where campaign_id = :campaign and clause_id = :clause and unit_id = :unit
                 order by state = 'NOT_APPLICABLE', id
                """)
                .param("campaign", programme.campaign().value())
                .param("clause", programme.clause())
                .param("unit", programme.lead().value())
                .query((rs, row) -> new TaskId(id(rs, "id")))
                .list()
                .stream()
                .findFirst();
    }

    /** The "(nếu có)" that the clause hangs on, latest first where there are several. */
    public Optional<Decision> condition(CampaignId campaign, @Nullable String clause) {
        if (clause == null) return Optional.empty();
        return decisions.of(campaign).stream()
                .filter(decision -> decision.kind() == Decision.Kind.CONDITION
                        && decision.clauses().contains(clause))
                .findFirst();
    }

    /** How long it may be: as somebody said with a reason, else as the clause says in minutes. */
    public Budget budget(Programme programme) {
        if (programme.limit() != null) {
            return new Budget(programme.limit(), null, programme.limit().said(), programme.limitReason());
        }
        return programme.clause() == null ? Budget.UNKNOWN : ofPlan(programme.campaign(), programme.clause());
    }

    /** What the clause says. */
    public Budget ofPlan(CampaignId campaign, String clause) {
        return targets.ofClause(campaign, clause).stream()
                .filter(target -> target.measure() == QuantityUnit.MINUTE)
                .findFirst()
                .map(Demands::budget)
                .orElse(Budget.UNKNOWN);
    }

    private static Budget budget(Target target) {
        int seconds =
                target.quantity().multiply(java.math.BigDecimal.valueOf(60)).intValue();
        return new Budget(new Length(seconds), target.about(), target.said(), null);
    }
}
