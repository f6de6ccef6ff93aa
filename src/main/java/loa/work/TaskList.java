package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of a campaign as a list: filtered, searched, sorted, page by page. */
@Repository
public class TaskList {

    public static final int PAGE = 50;

    private static final String ROW = """
                select t.id, t.campaign_id, t.clause_id, t.unit_id, t.state, t.reason, t.person_name, t.opens_on, t.closes_on,
                       t.planned_on, t.extended_to, coalesce(t.words, d.words) as words, d.actions, d.request, d.phases,
                       d.deadline_words, d.deadline_on, d.deadline_anchor, d.deadline_offset, d.recurrence,
                       (select s.status from work.api_clause_status s
                         where s.campaign_id = t.campaign_id and s.clause_id = t.clause_id) as clause_status,
                       n.*
                """;

    /** The tasks that an inner query chose by their id, with all that a row shows. */
    private static final String CHOSEN = """
                  join work.task t on t.id = n.chosen
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                """;

    /** The place of each unit among those of the list. */
    private static final String PLACES =
            " left join unnest(cast(:order as uuid[])) with ordinality as o (unit, unit_place) on o.unit = t.unit_id\n";

    private final JdbcClient db;
    private final Clock clock;

    TaskList(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A task in a list.
     *
     * @param clauseStatus how far its clause has come, all units together
     */
    public record Row(
            TaskId id,
            CampaignId campaign,
            String clause,
            ClauseStatus clauseStatus,
            String words,
            List<Action> actions,
            boolean request,
            UnitId unit,
            TaskState state,
            @Nullable String reason,
            @Nullable String person,
            Due due) {}

    /**
     * One page of a list that has {@code total} rows.
     *
     * @param sizes how many rows the group of each row has, on all pages
     */
    public record Rows(List<Row> rows, int total, List<Integer> sizes) {}

    /** Who has tasks in a campaign, as far as the reader sees them: units, and the people they were given to by name. */
    public record Owners(List<UnitId> units, Map<String, UUID> people) {}

    /** The units that have tasks there, as far as the reader sees them. */
    public List<UnitId> units(CampaignId campaign, Sight sight) {
        return owners(campaign, sight).units();
    }

    /** The units whose tasks the filter finds, among all that have some. */
    public List<UnitId> units(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> all) {
        if (filter.isAll()) return all.stream().map(Unit::id).toList();
        var narrowing = narrowed(campaign, sight, filter, all);
        return db.sql("select distinct t.unit_id " + Narrowing.TASKS + narrowing.where())
                .params(narrowing.values())
                .query((rs, row) -> new UnitId(id(rs, "unit_id")))
                .list();
    }

    public Owners owners(CampaignId campaign, Sight sight) {
        var units = new LinkedHashMap<UnitId, Boolean>();
        var people = new TreeMap<String, UUID>();
        db.sql("""
                with recursive unit (unit_id) as (
                    (select t.unit_id from work.task t where t.campaign_id = :campaign order by t.unit_id limit 1)
                    union all
                    select (select t.unit_id from work.task t
                             where t.campaign_id = :campaign and t.unit_id > unit.unit_id order by t.unit_id limit 1)
                      from unit where unit.unit_id is not null)
                select unit_id, null::uuid as person_id, null as person_name from unit
                 where unit_id is not null and (:everything or unit_id = any(cast(:units as uuid[])))
                union all
                select null, person_id, max(person_name) from work.task
                 where campaign_id = :campaign and person_id is not null
                   and (:everything or unit_id = any(cast(:units as uuid[])))
                 group by person_id
                """)
                .param("campaign", campaign.value())
                .param("everything", sight.everything())
                .param("units", array(sight.units()))
                .query(rs -> {
                    var unit = idOrNull(rs, "unit_id", UnitId::new);
                    if (unit != null) units.put(unit, true);
                    var name = rs.getString("person_name");
                    var person = rs.getObject("person_id", UUID.class);
                    if (name != null && person != null) people.put(name, person);
                });
        return new Owners(List.copyOf(units.keySet()), people);
    }

    /** One page, in an order in which units come as in {@code units}. */
    public Rows find(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units) {
        return find(narrowed(campaign, sight, filter, units), filter, units, PAGE);
    }

    /** All of them, for a table to take along. */
    public List<Row> all(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units) {
        return find(narrowed(campaign, sight, filter, units), filter, units, Integer.MAX_VALUE)
                .rows();
    }

    /** Those of these tasks that the reader sees. */
    public List<Row> these(CampaignId campaign, Sight sight, List<TaskId> ids) {
        var narrowing = narrowed(campaign, sight, TaskFilter.ALL, List.of())
                .and("t.id = any(cast(:ids as uuid[]))", "ids", array(ids, TaskId::value));
        return find(narrowing, TaskFilter.ALL.sorted(TaskFilter.Sort.CLAUSE), List.of(), Integer.MAX_VALUE)
                .rows();
    }

    /** What needs somebody: all that is late, the longest first, and what comes until a day; so many of each at most. */
    public record Pressing(Rows late, Rows coming) {}

    public Pressing pressing(CampaignId campaign, Sight sight, LocalDate until, int most) {
        var today = LocalDate.now(clock);
        var narrowing = narrowed(campaign, sight, TaskFilter.ALL, List.of())
                .and(
                        "t.due_on <= cast(:until as date) and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')",
                        "until",
                        until);
        var late = new ArrayList<Row>();
        var coming = new ArrayList<Row>();
        var totals = new int[2];
        db.sql(ROW + """
                  from (select w.late, a.chosen, a.nth, (select count(*)
                """ + narrowing.tables() + narrowing.where() + """
                               and t.due_on between w.first and w.last) as total
                          from (values (true, cast('-infinity' as date), cast(:today as date) - 1),
                                       (false, cast(:today as date), cast(:until as date))) as w (late, first, last)
                         cross join lateral unnest(array(select t.id
                """ + Narrowing.TASKS + narrowing.where() + """
                               and t.due_on between w.first and w.last
                             order by t.due_on, c.place, t.id limit :most)) with ordinality as a (chosen, nth)) as n
                """
                        + CHOSEN + " order by nth")
                .params(narrowing.values())
                .param("today", today)
                .param("most", most)
                .query(rs -> {
                    var isLate = rs.getBoolean("late");
                    (isLate ? late : coming).add(read(rs));
                    totals[isLate ? 0 : 1] = rs.getInt("total");
                });
        return new Pressing(new Rows(late, totals[0], List.of()), new Rows(coming, totals[1], List.of()));
    }

    /** Those of each state, the nearest first, so many at most; and how many each state has. */
    public Map<TaskState, Rows> byState(
            CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units, int most) {
        var narrowing = narrowed(campaign, sight, filter, units);
        var rows = new TreeMap<TaskState, List<Row>>();
        var totals = new TreeMap<TaskState, Integer>();
        db.sql(ROW + """
                  from (select a.chosen, a.nth, (select count(*)
                """ + narrowing.tables() + narrowing.where() + """
                               and t.state = w.state) as total
                          from unnest(cast(:states as text[])) as w (state)
                         cross join lateral unnest(array(select t.id
                """ + Narrowing.TASKS + narrowing.where() + """
                               and t.state = w.state
                             order by t.due_on nulls last, c.place, t.id limit :most)) with ordinality as a (chosen, nth)) as n
                """
                        + CHOSEN + " order by t.state, nth")
                .params(narrowing.values())
                .param("states", array(List.of(TaskState.values())))
                .param("most", most)
                .query(rs -> {
                    var row = read(rs);
                    rows.computeIfAbsent(row.state(), none -> new ArrayList<>()).add(row);
                    totals.put(row.state(), rs.getInt("total"));
                });
        var found = new TreeMap<TaskState, Rows>();
        rows.forEach((state, of) -> found.put(state, new Rows(of, totals.getOrDefault(state, 0), List.of())));
        return found;
    }

    private Narrowing narrowed(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units) {
        return Narrowing.of(campaign, sight, filter, units, LocalDate.now(clock));
    }

    private Rows find(Narrowing narrowing, TaskFilter filter, List<Unit> units, int limit) {
        var sizes = new ArrayList<Integer>();
        var group = filter.group();
        var order = " order by " + filter.columns() + ", t.id";
        var page = Narrowing.TASKS + PLACES + narrowing.where() + order + " limit :limit offset :offset";
        // Only a list that is divided needs to know all of it; else its first rows are found without sorting the
        // others.
        var chosen = group == null
                ? ", 0 as size from unnest(array(select t.id " + page + ")) with ordinality as n (chosen, nth) "
                : " from (select t.id as chosen, row_number() over (" + order + ") as nth, count(*) over (partition by "
                        + group.key() + ") as size " + page + ") as n ";
        var rows = db.sql(ROW + chosen + CHOSEN + " order by nth")
                .params(narrowing.values())
                .param("order", array(units, unit -> unit.id()))
                .param("limit", limit)
                .param("offset", limit == PAGE ? (filter.number() - 1) * PAGE : 0)
                .query((rs, row) -> {
                    sizes.add(rs.getInt("size"));
                    return read(rs);
                })
                .list();
        return new Rows(rows, limit == PAGE ? count(narrowing) : rows.size(), sizes);
    }

    private int count(Narrowing narrowing) {
        return db.sql("select count(*) " + narrowing.tables() + narrowing.where())
                .params(narrowing.values())
                .query(Integer.class)
                .single();
    }

    static Row read(ResultSet rs) throws SQLException {
        return read(rs, "words");
    }

    static Row read(ResultSet rs, String words) throws SQLException {
        return new Row(
                new TaskId(id(rs, "id")),
                new CampaignId(id(rs, "campaign_id")),
                rs.getString("clause_id"),
                ClauseStatus.valueOf(rs.getString("clause_status")),
                rs.getString(words),
                list(rs, "actions", Action::valueOf),
                rs.getBoolean("request"),
                new UnitId(id(rs, "unit_id")),
                TaskState.valueOf(rs.getString("state")),
                rs.getString("reason"),
                rs.getString("person_name"),
                Due.read(rs));
    }
}
