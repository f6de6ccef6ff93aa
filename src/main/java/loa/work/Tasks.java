package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.web.ThisRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks on file with their timelines: tables {@code work.task} and {@code work.entry}, which no other class writes. */
@Repository
class Tasks {

    private static final String FACTS = "/facts";

    private final JdbcClient db;

    Tasks(JdbcClient db) {
        this.db = db;
    }

    /** The task, read once for a page. */
    Optional<Task> find(TaskId id) {
        return ThisRequest.remember(
                key(id),
                () -> db.sql("select * from work.task where id = :id")
                        .param("id", id.value())
                        .query(Tasks::read)
                        .optional());
    }

    /** It was read already, with more. */
    static void remember(Task task, String words) {
        var _ = ThisRequest.remember(key(task.id()), () -> Optional.of(task));
        var facts = new TaskFacts(
                task.id(), task.campaign(), task.clause(), words, task.unit(), task.state(), task.dueOn());
        var _ = ThisRequest.remember(key(task.id()) + FACTS, () -> Optional.of(facts));
    }

    private static String key(TaskId id) {
        return Tasks.class.getName() + id.value();
    }

    /** The task, held for this transaction: who comes second decides on what the first one left. */
    Optional<Task> hold(TaskId id) {
        return db.sql("select * from work.task where id = :id for update")
                .param("id", id.value())
                .query(Tasks::read)
                .optional();
    }

    /** What others know of it, read once for a page. */
    Optional<TaskFacts> facts(TaskId id) {
        return ThisRequest.remember(
                key(id) + FACTS,
                () -> db.sql("""
                        select id, campaign_id, clause_id, words, unit_id, state, due_on from work.api_task where id = :id
                        """)
                        .param("id", id.value())
                        .query((rs, row) -> new TaskFacts(
                                id,
                                new CampaignId(id(rs, "campaign_id")),
                                rs.getString("clause_id"),
                                rs.getString("words"),
                                new UnitId(id(rs, "unit_id")),
                                TaskState.valueOf(rs.getString("state")),
                                day(rs, "due_on")))
                        .optional());
    }

    /** All of a campaign. */
    List<Task> of(CampaignId campaign) {
        return db.sql("""
                select t.* from work.task t
                  join work.clause c on c.campaign_id = t.campaign_id and c.id = t.clause_id
                 where t.campaign_id = :campaign
                 order by c.place, t.id
                """)
                .param("campaign", campaign.value())
                .query(Tasks::read)
                .list();
    }

    /** Those that were handed over, with all units that had them before. */
    Map<TaskId, List<UnitId>> earlier(CampaignId campaign) {
        var earlier = new HashMap<TaskId, List<UnitId>>();
        db.sql("select id, earlier_units from work.task where campaign_id = :campaign and earlier_units <> '{}'")
                .param("campaign", campaign.value())
                .query(rs -> {
                    earlier.put(
                            new TaskId(id(rs, "id")),
                            list(rs, "earlier_units", unit -> new UnitId(UUID.fromString(unit))));
                });
        return earlier;
    }

    List<TaskId> ofClauses(CampaignId campaign, Collection<String> clauses) {
        return db.sql("""
                select id from work.task
                 where campaign_id = :campaign and clause_id = any(cast(:clauses as text[]))
                 order by id
                """)
                .param("campaign", campaign.value())
                .param("clauses", array(clauses))
                .query((rs, row) -> new TaskId(id(rs, "id")))
                .list();
    }

    /** Those of these duties that nobody began wait from now on, where all of the duty hangs on a decision. */
    void sleep(CampaignId campaign, Collection<String> clauses) {
        db.sql("""
                update work.task t set state = 'WAITING'
                  from work.duty d
                 where d.campaign_id = t.campaign_id and d.clause_id = t.clause_id and d.condition_part is null
                   and t.campaign_id = :campaign and t.clause_id = any(cast(:clauses as text[])) and t.state = 'READY'
                """)
                .param("campaign", campaign.value())
                .param("clauses", array(clauses))
                .update();
    }

    /** Those that sleep until this decision, held. */
    List<Task> holdWaiting(UUID decision) {
        return db.sql("""
                select t.* from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                 where d.condition_id = :decision and d.condition_part is null and t.state = 'WAITING'
                 order by t.id
                   for update of t
                """).param("decision", decision).query(Tasks::read).list();
    }

    /** Those of whose duty this decision concerns a part only. */
    List<TaskId> partly(UUID decision) {
        return db.sql("""
                select t.id from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                 where d.condition_id = :decision and d.condition_part is not null
                """)
                .param("decision", decision)
                .query((rs, row) -> new TaskId(id(rs, "id")))
                .list();
    }

    /** Gives a duty to its owners, one task each; who has it already keeps what they have. */
    int give(
            CampaignId campaign,
            String clause,
            Collection<UnitId> owners,
            TaskState state,
            Reckoned when,
            Me by,
            Instant at) {
        return db.sql("""
                with given as (
                    insert into work.task (id, campaign_id, clause_id, unit_id, state, opens_on, closes_on, planned_on,
                                           baseline_opens_on, baseline_on, moved_at)
                    select gen_random_uuid(), :campaign, :clause, owner, :state, cast(:opens as date), cast(:closes as date),
                           cast(:planned as date), cast(:opens as date), cast(:planned as date), :at
                      from unnest(cast(:owners as uuid[])) as owner
                     where not exists (select from work.task h
                                        where h.campaign_id = :campaign and h.clause_id = :clause
                                          and (h.unit_id = owner or owner = any(h.earlier_units)))
                        on conflict do nothing
                    returning id)
                insert into work.entry (task_id, sequence, at, by_person, by_name, by_post, by_unit, move, state, day)
                select id, 1, :at, :person, :name, :post, :unit, 'Given', :state, cast(:planned as date) from given
                """)
                .param("campaign", campaign.value())
                .param("clause", clause)
                .param("owners", array(owners))
                .param("state", state.name())
                .param("opens", when.stretch().from())
                .param("closes", when.stretch().to())
                .param("planned", when.due())
                .param("at", utc(at))
                .params(signature(by))
                .update();
    }

    /** Makes the task the first of these parts and the others tasks of their own; a condition or a granted day holds for all. */
    List<TaskId> split(TaskId task, List<String> parts, Instant at) {
        db.sql("update work.task set words = :words where id = :id")
                .param("words", parts.getFirst())
                .param("id", task.value())
                .update();
        return db.sql("""
                insert into work.task (id, campaign_id, clause_id, unit_id, earlier_units, part, words, split_of, state, person_id,
                                       person_name, opens_on, closes_on, planned_on, extended_to, baseline_opens_on, baseline_on,
                                       moved_at)
                select gen_random_uuid(), t.campaign_id, t.clause_id, t.unit_id, t.earlier_units, m.last + p.place, p.words,
                       coalesce(t.split_of, t.id), case when t.state = 'WAITING' then 'WAITING' else 'READY' end, t.person_id,
                       t.person_name, t.opens_on, t.closes_on, t.planned_on, t.extended_to, t.baseline_opens_on, t.baseline_on, :at
                  from work.task t
                 cross join lateral (select max(s.part) as last from work.task s
                                      where s.campaign_id = t.campaign_id and s.clause_id = t.clause_id
                                        and s.unit_id = t.unit_id) m
                 cross join unnest(cast(:parts as text[])) with ordinality as p (words, place)
                 where t.id = :id
                returning id
                """)
                .param("id", task.value())
                .param("parts", array(parts.subList(1, parts.size())))
                .param("at", utc(at))
                .query((rs, row) -> new TaskId(id(rs, "id")))
                .list();
    }

    /** Whether the second is another part of the first, open and not joined to one itself. */
    boolean isPartBeside(TaskId part, TaskId other) {
        return db.sql("""
                select exists (select from work.task p
                                 join work.task o on coalesce(o.split_of, o.id) = coalesce(p.split_of, p.id) and o.id <> p.id
                                where p.id = :part and o.id = :other and o.joined_into is null
                                  and o.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED'))
                """)
                .param("part", part.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /** The part goes into the other, which is all of the clause again where no part is left beside it. */
    void join(TaskId part, TaskId into) {
        db.sql("update work.task set joined_into = :into where id = :part")
                .param("part", part.value())
                .param("into", into.value())
                .update();
        db.sql("""
                update work.task t
                   set words = case when exists (
                            select from work.task s
                             where coalesce(s.split_of, s.id) = coalesce(t.split_of, t.id) and s.id <> t.id
                               and s.joined_into is null)
                       then concat_ws('; ', t.words, (select p.words from work.task p where p.id = :part)) end
                 where t.id = :into
                """).param("part", part.value()).param("into", into.value()).update();
    }

    /** What of its clause a task is; {@code null}: all of it. */
    @Nullable
    String words(TaskId task) {
        return db.sql("select words from work.task where id = :id")
                .param("id", task.value())
                .query((rs, row) -> Optional.ofNullable(rs.getString("words")))
                .single()
                .orElse(null);
    }

    void save(Task task, @Nullable String personName, Instant at) {
        ThisRequest.forget(key(task.id()));
        ThisRequest.forget(key(task.id()) + FACTS);
        db.sql("""
                update work.task
                   set joined_into = case when :state = 'NOT_APPLICABLE' then joined_into end, state = :state, reason = :reason, extended_to = :extendedTo, moved_at = :at,
                       person_id = :person, person_name = coalesce(:personName, case when :person::uuid is not null then person_name end),
                       delegate_unit = :delegateUnit, delegate_person = :delegatePerson, delegate_name = :delegateName,
                       delegate_form = :delegateForm, delegate_for = :delegateFor, delegate_since = :delegateSince,
                       delegate_until = :delegateUntil
                 where id = :id
                """)
                .param("id", task.id().value())
                .param("state", task.state().name())
                .param("reason", task.reason())
                .param("extendedTo", task.extendedTo())
                .param("at", utc(at))
                .param("person", task.person() == null ? null : task.person().value())
                .param("personName", personName)
                .params(delegation(task.delegation()))
                .update();
    }

    private static Map<String, @Nullable Object> delegation(@Nullable Delegation to) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("delegateUnit", to == null ? null : to.unit().value());
        values.put(
                "delegatePerson",
                to == null || to.person() == null ? null : to.person().value());
        values.put("delegateName", to == null ? null : to.name());
        values.put(
                "delegateForm",
                to == null || to.form() == null ? null : to.form().name());
        values.put("delegateFor", to == null || to.form() == null ? null : to.forPost());
        values.put("delegateSince", to == null ? null : to.since());
        values.put("delegateUntil", to == null ? null : to.until());
        return values;
    }

    /** Puts the days of a new calendar on the tasks; those whose last day moves get a line in their timeline and are counted. */
    int reschedule(List<Change> reckoned, Me by, Instant at, @Nullable String why) {
        var changes = reckoned.stream().filter(Change::isOne).toList();
        db.sql("""
                update work.task t
                   set opens_on = c.opens_on, closes_on = c.closes_on, planned_on = c.planned_on,
                       baseline_opens_on = coalesce(t.baseline_opens_on, c.opens_on),
                       baseline_on = coalesce(t.baseline_on, c.planned_on)
                  from unnest(cast(:tasks as uuid[]), cast(:opens as date[]), cast(:closes as date[]), cast(:planned as date[]))
                       as c (id, opens_on, closes_on, planned_on)
                 where t.id = c.id
                """)
                .param("tasks", array(changes, change -> change.task().value()))
                .param(
                        "opens",
                        array(changes, change -> change.after().stretch().from()))
                .param(
                        "closes",
                        array(changes, change -> change.after().stretch().to()))
                .param("planned", array(changes, change -> change.after().due()))
                .update();
        var moved =
                changes.stream().filter(Change::movesDeadline).map(Change::task).toList();
        note(moved, new Entry(at, by, "Rescheduled", why));
        return moved.size();
    }

    /** Appends a line to the timeline of each task, which also says where it now stands and when it is due. */
    void note(Collection<TaskId> tasks, Entry entry) {
        db.sql("""
                insert into work.entry (task_id, sequence, at, by_person, by_name, by_post, by_unit, move, state, note, day)
                select t.id, (select coalesce(max(e.sequence), 0) + 1 from work.entry e where e.task_id = t.id),
                       :at, :person, :name, :post, :unit, :move, t.state, :note, t.due_on
                  from work.task t
                 where t.id = any(cast(:tasks as uuid[]))
                """)
                .param("tasks", array(tasks, TaskId::value))
                .param("at", utc(entry.at()))
                .params(signature(entry.by()))
                .param("move", entry.move())
                .param("note", entry.note())
                .update();
    }

    static Task read(ResultSet rs, int row) throws SQLException {
        return new Task(
                new TaskId(id(rs, "id")),
                new CampaignId(id(rs, "campaign_id")),
                rs.getString("clause_id"),
                new UnitId(id(rs, "unit_id")),
                TaskState.valueOf(rs.getString("state")),
                rs.getString("reason"),
                idOrNull(rs, "person_id", PersonId::new),
                day(rs, "planned_on"),
                day(rs, "extended_to"),
                Delegation.read(rs));
    }

    /** What is written down of a move; {@code move} besides moves: {@code Rescheduled}, {@code Amended}, {@code PartKept}, {@code PartDropped}. */
    record Entry(Instant at, Me by, String move, @Nullable String note) {}
}
