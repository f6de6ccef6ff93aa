package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.platform.Plain;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of a campaign as a list: filtered, searched, sorted, page by page. */
@Repository
public class TaskList {

    public static final int PAGE = 50;

    private static final String TASKS = """
              from work.task t
              join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
              join work.clause c on c.campaign_id = t.campaign_id and c.id = t.clause_id
            """;

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

    /** One page of a list that has {@code total} rows. */
    public record Rows(List<Row> rows, int total) {}

    /** The units that have tasks there, as far as the reader sees them. */
    public List<UnitId> units(CampaignId campaign, Sight sight) {
        return db.sql("""
                select distinct unit_id from work.task
                 where campaign_id = :campaign and (:everything or unit_id = any(cast(:units as uuid[])))
                """)
                .param("campaign", campaign.value())
                .param("everything", sight.everything())
                .param("units", array(sight.units()))
                .query((rs, row) -> new UnitId(id(rs, "unit_id")))
                .list();
    }

    /** One page, in an order in which units come as in {@code units}. */
    public Rows find(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units) {
        return find(campaign, sight, filter, units, PAGE);
    }

    /** All of them, for a table to take along. */
    public List<Row> all(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units) {
        return find(campaign, sight, filter, units, Integer.MAX_VALUE).rows();
    }

    /** The nearest of what is due from today to a day, and not done. */
    public Rows coming(CampaignId campaign, Sight sight, LocalDate until, int limit) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, @Nullable Object>();
        where.add("t.due_on between :today and :until and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')");
        values.put("today", LocalDate.now(clock));
        values.put("until", until);
        return find(campaign, sight, TaskFilter.ALL, List.of(), limit, where, values);
    }

    private Rows find(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units, int limit) {
        return find(campaign, sight, filter, units, limit, new ArrayList<>(), new HashMap<>());
    }

    private Rows find(
            CampaignId campaign,
            Sight sight,
            TaskFilter filter,
            List<Unit> units,
            int limit,
            List<String> where,
            Map<String, @Nullable Object> values) {
        where.add("t.campaign_id = :campaign");
        values.put("campaign", campaign.value());
        if (!sight.everything()) {
            where.add("(t.unit_id = any(cast(:seen as uuid[])) or d.partners && cast(:seen as uuid[]))");
            values.put("seen", array(sight.units()));
        }
        narrow(filter, units, where, values);
        values.put("order", array(units, unit -> unit.id()));
        var total = new int[1];
        var rows = db.sql("""
                select t.id, t.campaign_id, t.clause_id, t.unit_id, t.state, t.reason, t.person_name, t.opens_on, t.closes_on,
                       t.planned_on, t.extended_to, d.words, d.actions, d.request, d.phases, d.deadline_words, d.deadline_on,
                       d.deadline_anchor, d.deadline_offset, d.recurrence, count(*) over () as total,
                       array_position(cast(:order as uuid[]), t.unit_id) as unit_place,
                       (select s.status from work.api_clause_status s
                         where s.campaign_id = t.campaign_id and s.clause_id = t.clause_id) as clause_status
                """ + TASKS + " where " + String.join("\n   and ", where) + "\n order by "
                        + filter.order().columns() + ", t.id\n limit :limit offset :offset")
                .params(values)
                .param("limit", limit)
                .param("offset", limit == PAGE ? (filter.number() - 1) * PAGE : 0)
                .query((rs, row) -> {
                    total[0] = rs.getInt("total");
                    return read(rs);
                })
                .list();
        return new Rows(rows, total[0]);
    }

    private void narrow(TaskFilter filter, List<Unit> units, List<String> where, Map<String, @Nullable Object> values) {
        if (filter.unit() != null) {
            where.add("t.unit_id = :unit");
            values.put("unit", filter.unit());
        }
        if (filter.state() != null) {
            where.add("t.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.phase() != null) {
            where.add("d.phases @> array[cast(:phase as text)]");
            values.put("phase", filter.phase().name());
        }
        if (filter.clause() != null) {
            where.add("(t.clause_id = :clause or t.clause_id like :below or t.clause_id like :beside)");
            values.put("clause", filter.clause());
            values.put("below", filter.clause() + "/%");
            values.put("beside", filter.clause() + ".%");
        }
        if (filter.isLate()) {
            where.add("t.due_on < :today and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED')");
            values.put("today", LocalDate.now(clock));
        }
        var words = filter.q() == null ? "" : words(filter.q());
        if (!words.isEmpty()) {
            where.add(
                    "(d.search @@ to_tsquery('simple', work.fold(:words)) or t.unit_id = any(cast(:named as uuid[])))");
            values.put("words", words);
            values.put("named", array(named(filter.q(), units)));
        }
    }

    /** Units whose name holds these words, without regard to diacritics. */
    private static List<UnitId> named(@Nullable String q, List<Unit> units) {
        var wanted = Plain.text(String.valueOf(q));
        return units.stream()
                .filter(unit -> Plain.text(unit.name()).contains(wanted))
                .map(Unit::id)
                .toList();
    }

    /** Each word may go on: {@code khau:* & hieu:*}. */
    private static String words(String q) {
        return Arrays.stream(q.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    static Row read(ResultSet rs) throws SQLException {
        return new Row(
                new TaskId(id(rs, "id")),
                new CampaignId(id(rs, "campaign_id")),
                rs.getString("clause_id"),
                ClauseStatus.valueOf(rs.getString("clause_status")),
                rs.getString("words"),
                list(rs, "actions", Action::valueOf),
                rs.getBoolean("request"),
                new UnitId(id(rs, "unit_id")),
                TaskState.valueOf(rs.getString("state")),
                rs.getString("reason"),
                rs.getString("person_name"),
                Due.read(rs));
    }
}
