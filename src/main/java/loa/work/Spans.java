package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From when to when the tasks of each clause run, all units together or unit by unit. */
@Repository
public class Spans {

    private final JdbcClient db;
    private final Clock clock;

    Spans(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Tasks of one clause.
     *
     * @param unit whose they are; {@code null}: all units together
     * @param task the one task, where there is only one
     * @param begun how many are under way, handed in or came back
     * @param leftOut how many are not done at all
     * @param opensOn the first day of the first
     * @param dueOn the last day of the last
     * @param baseline the last day that the first edition of the plan gave
     * @param saying the plan's words of the deadline
     */
    public record Span(
            String clause,
            String words,
            ClauseStatus status,
            @Nullable UnitId unit,
            @Nullable TaskId task,
            int tasks,
            int proved,
            int begun,
            int leftOut,
            int late,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate baseline,
            Due saying) {

        public boolean isDone() {
            return proved + leftOut == tasks;
        }
    }

    /** Clause by clause in the order of the plan. */
    public List<Span> byClause(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units) {
        var narrowing = Narrowing.of(campaign, sight, filter, units, LocalDate.now(clock));
        return find(narrowing, "cast(null as uuid)", "c.place");
    }

    /** The same of these units, each for itself. */
    public List<Span> byUnit(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> page) {
        var narrowing = Narrowing.of(campaign, sight, filter, page, LocalDate.now(clock))
                .and("t.unit_id = any(cast(:page as uuid[]))", "page", array(page, Unit::id));
        return find(narrowing, "t.unit_id", "array_position(cast(:page as uuid[]), t.unit_id), c.place");
    }

    private List<Span> find(Narrowing narrowing, String unit, String order) {
        var by = unit.startsWith("t.") ? ", " + unit : "";
        return db.sql("select t.campaign_id, t.clause_id, c.place, " + unit + " as unit_id, " + """
                       d.words, d.phases, d.deadline_words, d.deadline_on, d.deadline_anchor, d.deadline_offset, d.recurrence,
                       count(*) as tasks,
                       count(*) filter (where t.state = 'PROVED') as proved,
                       count(*) filter (where t.state in ('RUNNING', 'SUBMITTED', 'RETURNED')) as begun,
                       count(*) filter (where t.state = 'NOT_APPLICABLE') as left_out,
                       count(*) filter (where t.due_on < :now and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as late,
                       min(t.opens_on) as opens_on, max(t.closes_on) as closes_on, max(t.due_on) as due_on,
                       max(t.planned_on) as planned_on, max(t.extended_to) as extended_to, max(t.baseline_on) as baseline_on,
                       case when count(*) = 1 then (array_agg(t.id))[1] end as task,
                       (select s.status from work.api_clause_status s
                         where s.campaign_id = t.campaign_id and s.clause_id = t.clause_id) as status
                """ + Narrowing.TASKS
                        + narrowing.where()
                        + "\n group by t.campaign_id, t.clause_id, c.place, d.campaign_id, d.clause_id"
                        + by + "\n order by " + order)
                .params(narrowing.values())
                .param("now", LocalDate.now(clock))
                .query(Spans::read)
                .list();
    }

    private static Span read(ResultSet rs, int row) throws SQLException {
        return new Span(
                rs.getString("clause_id"),
                rs.getString("words"),
                ClauseStatus.valueOf(rs.getString("status")),
                idOrNull(rs, "unit_id", UnitId::new),
                idOrNull(rs, "task", TaskId::new),
                rs.getInt("tasks"),
                rs.getInt("proved"),
                rs.getInt("begun"),
                rs.getInt("left_out"),
                rs.getInt("late"),
                day(rs, "opens_on"),
                day(rs, "due_on"),
                day(rs, "baseline_on"),
                Due.read(rs));
    }
}
