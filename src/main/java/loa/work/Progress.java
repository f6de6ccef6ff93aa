package loa.work;

import static loa.work.Columns.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far campaigns have come: as a whole, unit by unit, clause by clause. */
@Repository
public class Progress {

    private final JdbcClient db;
    private final Clock clock;

    Progress(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Tasks counted by where they stand.
     *
     * @param late how many of the open ones are past their day
     * @param next the nearest day on which one is due
     */
    public record Counts(
            Map<TaskState, Integer> byState,
            int late,
            @Nullable LocalDate next) {

        public int of(TaskState... states) {
            int sum = 0;
            for (var state : states) sum += byState.getOrDefault(state, 0);
            return sum;
        }

        /** All that has to be done. */
        public int total() {
            return of(TaskState.values()) - of(TaskState.NOT_APPLICABLE);
        }

        public Counts and(Counts other) {
            var sum = new EnumMap<TaskState, Integer>(TaskState.class);
            sum.putAll(byState);
            other.byState.forEach((state, tasks) -> sum.merge(state, tasks, Integer::sum));
            var nearest = next == null || (other.next != null && other.next.isBefore(next)) ? other.next : next;
            return new Counts(sum, late + other.late, nearest);
        }
    }

    public static final Counts NOTHING = new Counts(Map.of(), 0, null);

    /** A campaign in a list. */
    public record Standing(Campaign campaign, Counts counts, int openDecisions) {}

    /** A clause of the plan; without a status where it asks nothing of anybody. */
    public record ClauseStanding(
            String id,
            @Nullable String parent,
            @Nullable String label,
            String kind,
            String words,
            @Nullable ClauseStatus status,
            int tasks,
            int proved) {}

    public Map<UnitId, Counts> byUnit(CampaignId campaign, Sight sight) {
        var units = new LinkedHashMap<UnitId, Counts>();
        db.sql("""
                select unit_id, state, count(*) as tasks,
                       count(*) filter (where due_on < :today and state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as late,
                       min(due_on) filter (where due_on >= :today and state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as next
                  from work.task
                 where campaign_id = :campaign and joined_into is null and (:everything or unit_id = any(cast(:units as uuid[])))
                 group by unit_id, state
                """)
                .param("today", LocalDate.now(clock))
                .param("campaign", campaign.value())
                .param("everything", sight.everything())
                .param("units", array(sight.units()))
                .query(rs -> {
                    var state = TaskState.valueOf(rs.getString("state"));
                    var counts = new Counts(Map.of(state, rs.getInt("tasks")), rs.getInt("late"), day(rs, "next"));
                    units.merge(new UnitId(id(rs, "unit_id")), counts, Counts::and);
                });
        return units;
    }

    /** The same of what a filter finds. */
    public Map<UnitId, Counts> byUnit(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> all) {
        var today = LocalDate.now(clock);
        var narrowing = Narrowing.of(campaign, sight, filter, all, today);
        var units = new LinkedHashMap<UnitId, Counts>();
        db.sql("""
                select t.unit_id, t.state, count(*) as tasks,
                       count(*) filter (where t.due_on < :now and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as late,
                       min(t.due_on) filter (where t.due_on >= :now and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) as next
                """ + Narrowing.TASKS + narrowing.where() + " group by t.unit_id, t.state")
                .params(narrowing.values())
                .param("now", today)
                .query(rs -> {
                    var state = TaskState.valueOf(rs.getString("state"));
                    var counts = new Counts(Map.of(state, rs.getInt("tasks")), rs.getInt("late"), day(rs, "next"));
                    units.merge(new UnitId(id(rs, "unit_id")), counts, Counts::and);
                });
        return units;
    }

    /** A page of the campaigns of these ids, those that run before those that are over. */
    public List<Standing> of(Collection<CampaignId> campaigns, int page, int size) {
        return db.sql("""
                select c.*, n.waiting, n.ready, n.running, n.submitted, n.returned, n.proved, n.left_out, l.late, m.next,
                       (select count(*) from work.decision d where d.campaign_id = c.id and d.answer is null) as decisions
                  from (select * from work.campaign
                         where id = any(cast(:campaigns as uuid[]))
                         order by coalesce(ends_on, starts_on, closes_on, 'infinity') < :today, starts_on nulls first, confirmed_on desc, id
                         limit :size offset :from) c
                 cross join lateral (
                       select sum(tasks) filter (where state = 'WAITING') as waiting,
                              sum(tasks) filter (where state = 'READY') as ready,
                              sum(tasks) filter (where state = 'RUNNING') as running,
                              sum(tasks) filter (where state = 'SUBMITTED') as submitted,
                              sum(tasks) filter (where state = 'RETURNED') as returned,
                              sum(tasks) filter (where state = 'PROVED') as proved,
                              sum(tasks) filter (where state = 'NOT_APPLICABLE') as left_out
                         from (select state, tasks from work.clause_count where campaign_id = c.id
                               union all
                               select state, tasks from work.clause_step where campaign_id = c.id) s) n
                 cross join lateral (
                       select count(*) as late from work.task
                        where campaign_id = c.id and joined_into is null and due_on < :today
                          and state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) l
                 cross join lateral (
                       select min(due_on) as next from work.task
                        where campaign_id = c.id and joined_into is null and due_on >= :today
                          and state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')) m
                 order by coalesce(c.ends_on, c.starts_on, c.closes_on, 'infinity') < :today, c.starts_on nulls first, c.confirmed_on desc, c.id
                """)
                .param("size", size)
                .param("from", (page - 1) * size)
                .param("today", LocalDate.now(clock))
                .param("campaigns", array(campaigns, CampaignId::value))
                .query((rs, row) -> {
                    var counts = new EnumMap<TaskState, Integer>(TaskState.class);
                    counts.put(TaskState.WAITING, rs.getInt("waiting"));
                    counts.put(TaskState.READY, rs.getInt("ready"));
                    counts.put(TaskState.RUNNING, rs.getInt("running"));
                    counts.put(TaskState.SUBMITTED, rs.getInt("submitted"));
                    counts.put(TaskState.RETURNED, rs.getInt("returned"));
                    counts.put(TaskState.PROVED, rs.getInt("proved"));
                    counts.put(TaskState.NOT_APPLICABLE, rs.getInt("left_out"));
                    return new Standing(
                            Campaigns.read(rs, row),
                            new Counts(counts, rs.getInt("late"), day(rs, "next")),
                            rs.getInt("decisions"));
                })
                .list();
    }

    /** The headings of the plan, by their address. */
    public Map<String, String> sections(CampaignId campaign) {
        var sections = new LinkedHashMap<String, String>();
        db.sql("""
                select id, words from work.clause c
                 where campaign_id = :campaign
                   and exists (select from work.clause b where b.campaign_id = c.campaign_id and b.parent = c.id)
                 order by place
                """).param("campaign", campaign.value()).query(rs -> {
            sections.put(rs.getString("id"), rs.getString("words"));
        });
        return sections;
    }

    /** Chips of the clauses that ask something of somebody; of the others they say nothing. */
    public ClauseChips chips(CampaignId campaign) {
        var statuses = new HashMap<String, ClauseStatus>();
        db.sql("select clause_id, status from work.api_clause_status where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(rs -> {
                    statuses.put(rs.getString("clause_id"), ClauseStatus.valueOf(rs.getString("status")));
                });
        return new ClauseChips(campaign, statuses);
    }

    /** The plan, clause by clause. */
    public List<ClauseStanding> clauses(CampaignId campaign) {
        return db.sql("""
                select c.id, c.parent, c.label, c.kind, c.words, s.status, s.tasks, s.proved
                  from work.clause c
                  left join work.api_clause_status s on s.campaign_id = c.campaign_id and s.clause_id = c.id
                 where c.campaign_id = :campaign
                 order by c.place
                """)
                .param("campaign", campaign.value())
                .query((rs, row) -> {
                    var status = rs.getString("status");
                    return new ClauseStanding(
                            rs.getString("id"),
                            rs.getString("parent"),
                            rs.getString("label"),
                            rs.getString("kind"),
                            rs.getString("words"),
                            status == null ? null : ClauseStatus.valueOf(status),
                            rs.getInt("tasks"),
                            rs.getInt("proved"));
                })
                .list();
    }
}
