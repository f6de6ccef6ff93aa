package loa.work.link;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskState;
import loa.work.link.Link.End;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for what, on file: table {@code work.link}, which no other class writes. */
@Repository
public class Links {

    private static final String LINKS = """
            select l.id, l.campaign_id, l.chain, l.need, l.note, l.by_name,
                   f.id as f_id, f.clause_id as f_clause, f.unit_id as f_unit, fd.words as f_words, fd.actions as f_actions,
                   f.state as f_state, f.due_on as f_due,
                   t.id as t_id, t.clause_id as t_clause, t.unit_id as t_unit, td.words as t_words, td.actions as t_actions,
                   t.state as t_state, t.due_on as t_due
              from work.link l
              join work.task f on f.id = l.from_task
              join work.duty fd on fd.campaign_id = f.campaign_id and fd.clause_id = f.clause_id
              join work.clause fc on fc.campaign_id = f.campaign_id and fc.id = f.clause_id
              join work.task t on t.id = l.to_task
              join work.duty td on td.campaign_id = t.campaign_id and td.clause_id = t.clause_id
              join work.clause tc on tc.campaign_id = t.campaign_id and tc.id = t.clause_id
             where l.dropped_at is null
            """;
    private static final String IN_ORDER = " order by fc.place, tc.place, f.due_on nulls last, l.id";

    private final JdbcClient db;
    private final Clock clock;

    Links(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Every link of a campaign, in the order of the plan. */
    public List<Link> of(CampaignId campaign) {
        return db.sql(LINKS + " and l.campaign_id = :campaign" + IN_ORDER)
                .param("campaign", campaign.value())
                .query(this::read)
                .list();
    }

    /** The links of one task, to and from it. */
    public List<Link> of(TaskId task) {
        return db.sql(LINKS + " and (l.from_task = :task or l.to_task = :task)" + IN_ORDER)
                .param("task", task.value())
                .query(this::read)
                .list();
    }

    /** The links that lead to these tasks and still bind them. */
    public List<Link> binding(Collection<TaskId> tasks) {
        if (tasks.isEmpty()) return List.of();
        return db
                .sql(LINKS + " and l.to_task = any(cast(:tasks as uuid[]))" + IN_ORDER)
                .param("tasks", array(tasks, TaskId::value))
                .query(this::read)
                .list()
                .stream()
                .filter(link -> link.state().isOpen())
                .toList();
    }

    /** Where these tasks stand by what they wait for; those that wait for nothing are left out. */
    public Map<TaskId, Standing> standings(Collection<TaskId> tasks) {
        if (tasks.isEmpty()) return Map.of();
        return standing(db.sql(LINKS + " and l.to_task = any(cast(:tasks as uuid[]))")
                .param("tasks", array(tasks, TaskId::value))
                .query(this::read)
                .list());
    }

    /** Where tasks stand by the links that lead to them. */
    public static Map<TaskId, Standing> standing(Collection<Link> links) {
        var byTask =
                links.stream().collect(Collectors.groupingBy(link -> link.to().task()));
        var standings = new HashMap<TaskId, Standing>();
        byTask.forEach((task, into) -> standings.put(task, Standing.of(into)));
        return standings;
    }

    /** Whether it waits for something that is not there. */
    public boolean isWaiting(TaskId task) {
        return standings(List.of(task)).getOrDefault(task, Standing.READY) != Standing.READY;
    }

    Optional<Link> find(UUID id) {
        return db.sql(LINKS + " and l.id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Makes a link, also one that was taken away before; {@code chain} {@code null}: by hand. */
    void add(
            CampaignId campaign,
            TaskId from,
            TaskId to,
            @Nullable Chain chain,
            Need need,
            @Nullable String note,
            Me by,
            Instant at) {
        db.sql("""
                insert into work.link
                       (id, campaign_id, from_task, to_task, chain, need, note, made_at, by_person, by_name, by_post, by_unit)
                values (:id, :campaign, :from, :to, :chain, :need, :note, :at, :person, :name, :post, :unit)
                on conflict (from_task, to_task) do update
                   set chain = excluded.chain, need = excluded.need, note = excluded.note, made_at = excluded.made_at,
                       by_person = excluded.by_person, by_name = excluded.by_name, by_post = excluded.by_post,
                       by_unit = excluded.by_unit, dropped_at = null
                 where work.link.dropped_at is not null
                """)
                .param("id", UUID.randomUUID())
                .param("campaign", campaign.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("chain", chain == null ? null : chain.name())
                .param("need", need.name())
                .param("note", note)
                .param("at", utc(at))
                .params(signature(by))
                .update();
    }

    /** Lays down what the plan means, in place of what it meant before; what people made or took away stays as it is. */
    void lay(CampaignId campaign, List<Laid> links, Me by, Instant at) {
        var from = array(links, link -> link.from().value());
        var to = array(links, link -> link.to().value());
        db.sql("""
                delete from work.link l
                 where l.campaign_id = :campaign and l.chain is not null and l.dropped_at is null
                   and not exists (select from unnest(cast(:from as uuid[]), cast(:to as uuid[])) as x (f, t)
                                    where x.f = l.from_task and x.t = l.to_task)
                """)
                .param("campaign", campaign.value())
                .param("from", from)
                .param("to", to)
                .update();
        db.sql("""
                insert into work.link
                       (id, campaign_id, from_task, to_task, chain, need, made_at, by_person, by_name, by_post, by_unit)
                select gen_random_uuid(), :campaign, x.f, x.t, x.chain, x.need, :at, :person, :name, :post, :unit
                  from unnest(cast(:from as uuid[]), cast(:to as uuid[]), cast(:chains as text[]), cast(:needs as text[]))
                       as x (f, t, chain, need)
                on conflict (from_task, to_task) do update set chain = excluded.chain, need = excluded.need
                 where work.link.chain is not null
                """)
                .param("campaign", campaign.value())
                .param("from", from)
                .param("to", to)
                .param("chains", array(links, link -> link.chain().name()))
                .param("needs", array(links, link -> link.need().name()))
                .param("at", utc(at))
                .params(signature(by))
                .update();
    }

    /** Gives other tasks the links of this one. */
    void copy(TaskId task, Collection<TaskId> others) {
        db.sql("""
                insert into work.link
                       (id, campaign_id, from_task, to_task, chain, need, note, made_at, by_person, by_name, by_post, by_unit)
                select gen_random_uuid(), l.campaign_id, case when l.from_task = :task then o.id else l.from_task end,
                       case when l.to_task = :task then o.id else l.to_task end, l.chain, l.need, l.note, l.made_at, l.by_person,
                       l.by_name, l.by_post, l.by_unit
                  from work.link l
                 cross join unnest(cast(:others as uuid[])) as o (id)
                 where (l.from_task = :task or l.to_task = :task) and l.dropped_at is null
                    on conflict do nothing
                """)
                .param("task", task.value())
                .param("others", array(others, TaskId::value))
                .update();
    }

    /** A link between two tasks that follows from the plan. */
    record Laid(TaskId from, TaskId to, Chain chain, Need need) {}

    void drop(UUID id, Instant at) {
        db.sql("update work.link set dropped_at = :at where id = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /** Ends and starts only, those that people made before those of the plan. */
    Graph<TaskId> graph(CampaignId campaign, boolean byHandOnly) {
        var graph = new Graph<TaskId>();
        db.sql("""
                select from_task, to_task from work.link
                 where campaign_id = :campaign and dropped_at is null and (chain is null or not :byHand)
                """)
                .param("campaign", campaign.value())
                .param("byHand", byHandOnly)
                .query(rs -> {
                    graph.put(new TaskId(id(rs, "from_task")), new TaskId(id(rs, "to_task")));
                });
        return graph;
    }

    private Link read(ResultSet rs, int row) throws SQLException {
        var from = end(rs, "f_");
        var to = end(rs, "t_");
        var need = Need.valueOf(rs.getString("need"));
        var today = LocalDate.now(clock);
        var state = LinkState.of(need, from.stand(), to.stand(), today);
        var chain = rs.getString("chain");
        return new Link(
                id(rs, "id"),
                new CampaignId(id(rs, "campaign_id")),
                from,
                to,
                chain == null ? null : Chain.valueOf(chain),
                need,
                rs.getString("note"),
                rs.getString("by_name"),
                state,
                state == LinkState.AT_RISK ? LinkState.risk(need, from.stand(), to.stand(), today) : null);
    }

    private static End end(ResultSet rs, String which) throws SQLException {
        return new End(
                new TaskId(id(rs, which + "id")),
                rs.getString(which + "clause"),
                new UnitId(id(rs, which + "unit")),
                rs.getString(which + "words"),
                list(rs, which + "actions", Action::valueOf),
                TaskState.valueOf(rs.getString(which + "state")),
                day(rs, which + "due"));
    }
}
