package loa.work;

import static loa.work.Columns.*;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has how much on hand, week by week: what is open of each unit, or of each person of it. */
@Repository
public class Load {

    private final JdbcClient db;
    private final Clock clock;

    Load(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What one unit or person has open.
     *
     * @param person {@code null}: the whole unit, or what was given to nobody
     * @param late how many of the tasks are late
     * @param weeks how many are due from today on, by the Monday of their week
     * @param undated how many have no day
     */
    public record Burden(UnitId unit, @Nullable String person, int late, Map<LocalDate, Integer> weeks, int undated) {

        public int total() {
            return late
                    + undated
                    + weeks.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private record Who(UnitId unit, @Nullable String person) {}

    public List<Burden> of(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units, boolean byPerson) {
        var today = LocalDate.now(clock);
        var narrowing = Narrowing.of(campaign, sight, filter, units, today);
        var found = new LinkedHashMap<Who, Burden>();
        db.sql("select t.unit_id, " + (byPerson ? "t.person_name" : "cast(null as text)") + " as person, " + """
                       t.due_on < :now as late, case when t.due_on >= :now then date_trunc('week', t.due_on)::date end as monday,
                       count(*) as tasks
                """
                        + Narrowing.TASKS + narrowing.where() + """

                   and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')
                 group by 1, 2, 3, 4
                """)
                .params(narrowing.values())
                .param("now", today)
                .query(rs -> {
                    var who = new Who(new UnitId(id(rs, "unit_id")), rs.getString("person"));
                    int tasks = rs.getInt("tasks");
                    var monday = day(rs, "monday");
                    var late = rs.getBoolean("late") ? tasks : 0;
                    var weeks = new TreeMap<LocalDate, Integer>();
                    if (monday != null) weeks.put(monday, tasks);
                    var undated = monday == null && late == 0 ? tasks : 0;
                    found.merge(who, new Burden(who.unit, who.person, late, weeks, undated), Load::and);
                });
        return List.copyOf(found.values());
    }

    /** The Monday of the week of a day. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Burden and(Burden a, Burden b) {
        var weeks = new TreeMap<>(a.weeks);
        b.weeks.forEach((monday, tasks) -> weeks.merge(monday, tasks, Integer::sum));
        return new Burden(a.unit, a.person, a.late + b.late, weeks, a.undated + b.undated);
    }
}
