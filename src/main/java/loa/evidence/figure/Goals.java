package loa.evidence.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import loa.evidence.Indicator;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.Target;
import loa.work.Targets;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much the plan asks for, task by task: each unit that owes a duty owes all of what it counts. */
@Repository
public class Goals {

    private final JdbcClient db;
    private final Targets targets;

    Goals(JdbcClient db, Targets targets) {
        this.db = db;
        this.targets = targets;
    }

    /** What one unit owes by one clause. */
    public record Goal(String clause, UnitId unit, Indicator indicator, Target target) {

        /** Several together, as one number; {@code null}: there is none. */
        public static @Nullable Target together(List<Goal> goals) {
            if (goals.isEmpty()) return null;
            var first = goals.getFirst().target();
            if (goals.size() == 1) return first;
            var sum = goals.stream().map(goal -> goal.target().quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
            var alike = goals.stream().allMatch(goal -> goal.target().about() == first.about());
            return new Target(sum, first.measure(), alike ? first.about() : null, "");
        }
    }

    /** Those of the tasks that the reader sees and the filter lets through; what was left out is owed no more. */
    public List<Goal> of(CampaignId campaign, Sight sight, FigureFilter filter) {
        // Plans do not say how much of it is due before the event and how much after.
        if (filter.phase() != null) return List.of();
        var asked = targets.of(campaign);
        if (asked.isEmpty()) return List.of();
        var goals = new ArrayList<Goal>();
        var values = new HashMap<String, @Nullable Object>();
        values.put("unit", filter.unit());
        values.put("clause", filter.clause());
        db.sql("""
                select distinct t.clause_id, t.unit_id
                  from work.api_task t
                 where t.campaign_id = :campaign and t.state <> 'NOT_APPLICABLE' and t.clause_id in (:clauses)
                   and (cast(:unit as uuid) is null or t.unit_id = :unit)
                   and (cast(:clause as text) is null or t.clause_id = :clause
                        or starts_with(t.clause_id, :clause || '/') or starts_with(t.clause_id, :clause || '.'))
                   and (:everything or t.unit_id = any(cast(:seen as uuid[])) or t.partners && cast(:seen as uuid[]))
                 order by t.clause_id, t.unit_id
                """)
                .param("campaign", campaign.value())
                .param("clauses", asked.keySet())
                .params(values)
                .param("everything", sight.everything())
                .param("seen", sight.units().stream().map(UnitId::toString).toArray(String[]::new))
                .query(rs -> {
                    var clause = rs.getString("clause_id");
                    var unit = new UnitId(rs.getObject("unit_id", UUID.class));
                    for (var target : asked.getOrDefault(clause, List.of())) {
                        goals.add(new Goal(clause, unit, Indicator.of(target.measure(), target.words()), target));
                    }
                });
        return goals;
    }
}
