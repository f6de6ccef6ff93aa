package loa.work;

import static loa.work.Columns.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a campaign is due on which day; tasks of many units by one clause are one line. */
@Repository
public class Agenda {

    private final JdbcClient db;
    private final Clock clock;

    Agenda(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Tasks by one clause that are due on one day.
     *
     * @param open how many of them are not handed in yet
     * @param task the one task, {@code unit} its owner, where there is only one
     */
    public record Entry(
            LocalDate day,
            String clause,
            String words,
            int tasks,
            int open,
            @Nullable TaskId task,
            @Nullable UnitId unit) {

        public boolean isLate(LocalDate today) {
            return open > 0 && day.isBefore(today);
        }
    }

    /** From one day to another, both included. */
    public List<Entry> between(
            CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units, LocalDate from, LocalDate to) {
        var narrowing = Narrowing.of(campaign, sight, filter, units, LocalDate.now(clock))
                .and("t.due_on between :first and :last and t.state <> 'NOT_APPLICABLE'", "first", from)
                .with("last", to);
        return db.sql("""
                select t.due_on, t.clause_id, min(coalesce(t.words, d.words)) as words, count(*) as tasks,
                       count(*) filter (where t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as open,
                       case when count(*) = 1 then (array_agg(t.id))[1] end as task,
                       case when count(*) = 1 then (array_agg(t.unit_id))[1] end as unit
                """ + Narrowing.TASKS + narrowing.where()
                        + " group by t.due_on, t.clause_id, c.place order by t.due_on, c.place")
                .params(narrowing.values())
                .query((rs, row) -> new Entry(
                        rs.getObject("due_on", LocalDate.class),
                        rs.getString("clause_id"),
                        rs.getString("words"),
                        rs.getInt("tasks"),
                        rs.getInt("open"),
                        idOrNull(rs, "task", TaskId::new),
                        idOrNull(rs, "unit", UnitId::new)))
                .list();
    }
}
