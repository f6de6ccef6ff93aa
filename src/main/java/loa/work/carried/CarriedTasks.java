package loa.work.carried;

import static loa.work.Columns.*;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What packs brought of campaigns that another installation runs: tables {@code work.carried} and {@code work.carried_line}, and
 * the rows of the others that hold such a campaign.
 */
@Repository
public class CarriedTasks {

    /** From where a campaign came, and of which pack it stands. */
    public record Source(UUID installation, String name, long number, Instant madeAt) {}

    /** What was done here about a task: a line of its timeline that did not come from there. */
    public record Done(
            TaskId task,
            int sequence,
            Instant at,
            UUID by,
            String byName,
            @Nullable String byPost,
            String move,
            String note) {}

    /** What was said here about a task. */
    public record Said(
            UUID id,
            TaskId task,
            Instant at,
            UUID by,
            String byName,
            @Nullable String byPost,
            String words) {}

    private final JdbcClient db;

    CarriedTasks(JdbcClient db) {
        this.db = db;
    }

    public Optional<Source> source(CampaignId campaign) {
        return db.sql("select * from work.carried where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query((rs, row) -> new Source(
                        id(rs, "source"), rs.getString("source_name"), rs.getLong("number"), instant(rs, "made_at")))
                .optional();
    }

    /** The campaigns that came from there. */
    public List<CampaignId> from(UUID installation) {
        return db.sql("select campaign_id from work.carried where source = :source order by campaign_id")
                .param("source", installation)
                .query((rs, row) -> new CampaignId(id(rs, "campaign_id")))
                .list();
    }

    /** The steps of tasks that were taken here and not there. */
    public List<Done> done(CampaignId campaign) {
        return db.sql("""
                select e.* from work.entry e
                  join work.task t on t.id = e.task_id
                 where t.campaign_id = :campaign and e.move in ('Start', 'ReportProgress')
                   and not exists (select from work.carried_line l where l.task_id = e.task_id and l.sequence = e.sequence)
                 order by e.at, e.task_id, e.sequence
                """)
                .param("campaign", campaign.value())
                .query((rs, row) -> new Done(
                        new TaskId(id(rs, "task_id")),
                        rs.getInt("sequence"),
                        instant(rs, "at"),
                        id(rs, "by_person"),
                        rs.getString("by_name"),
                        rs.getString("by_post"),
                        rs.getString("move"),
                        rs.getString("note") == null ? "" : rs.getString("note")))
                .list();
    }

    /** What was said here and not there. */
    public List<Said> said(CampaignId campaign) {
        return db.sql("""
                select c.* from work.comment c
                  join work.task t on t.id = c.task_id
                 where t.campaign_id = :campaign
                   and not exists (select from work.carried_comment k where k.id = c.id)
                 order by c.at, c.id
                """)
                .param("campaign", campaign.value())
                .query((rs, row) -> new Said(
                        id(rs, "id"),
                        new TaskId(id(rs, "task_id")),
                        instant(rs, "at"),
                        id(rs, "by_person"),
                        rs.getString("by_name"),
                        rs.getString("by_post"),
                        rs.getString("words")))
                .list();
    }

    Map<UUID, TaskState> states(CampaignId campaign) {
        var states = new HashMap<UUID, TaskState>();
        db.sql("select id, state from work.task where campaign_id = :campaign for update")
                .param("campaign", campaign.value())
                .query(rs -> {
                    states.put(id(rs, "id"), TaskState.valueOf(rs.getString("state")));
                });
        return states;
    }

    void note(CampaignId campaign, Source source) {
        db.sql("""
                insert into work.carried (campaign_id, source, source_name, number, made_at)
                values (:campaign, :source, :name, :number, :madeAt)
                    on conflict (campaign_id) do update
                   set source_name = excluded.source_name, number = excluded.number, made_at = excluded.made_at
                """)
                .param("campaign", campaign.value())
                .param("source", source.installation())
                .param("name", source.name())
                .param("number", source.number())
                .param("madeAt", utc(source.madeAt()))
                .update();
    }

    void hold(CampaignId campaign) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:campaign, 0))")
                .param("campaign", "carried " + campaign.value())
                .query((rs, row) -> 1)
                .list();
    }

    /** Lays what belongs to the campaign as a whole over what is on file. */
    void lay(Orders orders) {
        var id = orders.campaign().id();
        merge("""
                insert into work.campaign
                       (id, title, event_name, event_word, issuer, confirmed_on, opens_on, closes_on, starts_on, ends_on)
                select x.id, x.title, x.event_name, x.event_word, x.issuer, x.confirmed_on, x.opens_on, x.closes_on, x.starts_on,
                       x.ends_on
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as x (id uuid, title text, event_name text, event_word text, issuer uuid, confirmed_on date, opens_on date,
                          closes_on date, starts_on date, ends_on date)
                    on conflict (id) do update
                   set title = excluded.title, event_name = excluded.event_name, event_word = excluded.event_word,
                       opens_on = excluded.opens_on, closes_on = excluded.closes_on, starts_on = excluded.starts_on,
                       ends_on = excluded.ends_on
                """, id, List.of(orders.campaign()));
        merge("""
                insert into work.clause (campaign_id, id, place, parent, label, kind, words)
                select :campaign, x.id, x.place, x.parent, x.label, x.kind, x.words
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as x (id text, place int, parent text, label text, kind text, words text)
                    on conflict (campaign_id, id) do update
                   set place = excluded.place, parent = excluded.parent, label = excluded.label, kind = excluded.kind,
                       words = excluded.words
                """, id, orders.clauses());
        merge(
                "delete from work.period where campaign_id = :campaign and cast(:rows as jsonb) is not null",
                id,
                List.of());
        merge("""
                insert into work.period (campaign_id, clause_id, place, subject, opens_on, closes_on, announced_later)
                select :campaign, x.clause_id, x.place, x.subject, x.opens_on, x.closes_on, x.announced_later
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as x (clause_id text, place int, subject text, opens_on date, closes_on date, announced_later boolean)
                """, id, orders.periods());
        merge("""
                insert into work.decision
                       (id, campaign_id, kind, clauses, matter, owner_unit, owner_name, chase_on, answer, answer_words, decided_at,
                        decided_by, decided_by_name, decided_by_post)
                select x.id, :campaign, x.kind, x.clauses, x.matter, x.owner_unit, x.owner_name, x.chase_on, x.answer,
                       x.answer_words, x.decided_at, x.decided_by, x.decided_by_name, x.decided_by_post
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as x (id uuid, kind text, clauses text[], matter text, owner_unit uuid, owner_name text, chase_on date,
                          answer text, answer_words text, decided_at timestamptz, decided_by uuid, decided_by_name text,
                          decided_by_post text)
                    on conflict (id) do update
                   set clauses = excluded.clauses, matter = excluded.matter, chase_on = excluded.chase_on,
                       answer = excluded.answer, answer_words = excluded.answer_words, decided_at = excluded.decided_at,
                       decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name,
                       decided_by_post = excluded.decided_by_post
                 where work.decision.campaign_id = excluded.campaign_id
                """, id, orders.decisions());
        merge("""
                insert into work.duty
                       (campaign_id, clause_id, words, role, actions, objects, phases, languages, channels, steps, partners,
                        owner_name, collective, request, deadline_words, deadline_on, deadline_anchor, deadline_offset,
                        recurrence, condition_id, condition_part, places)
                select :campaign, x.*
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as x (clause_id text, words text, role text, actions text[], objects text[], phases text[], languages text[],
                          channels text[], steps text[], partners uuid[], owner_name text, collective boolean, request boolean,
                          deadline_words text, deadline_on date, deadline_anchor text, deadline_offset int, recurrence text,
                          condition_id uuid, condition_part text, places text[])
                on conflict (campaign_id, clause_id) do update
                   set words = excluded.words, role = excluded.role, actions = excluded.actions, objects = excluded.objects,
                       phases = excluded.phases, languages = excluded.languages, channels = excluded.channels,
                       steps = excluded.steps, partners = excluded.partners, owner_name = excluded.owner_name,
                       collective = excluded.collective, request = excluded.request,
                       deadline_words = excluded.deadline_words, deadline_on = excluded.deadline_on,
                       deadline_anchor = excluded.deadline_anchor, deadline_offset = excluded.deadline_offset,
                       recurrence = excluded.recurrence, condition_id = excluded.condition_id,
                       condition_part = excluded.condition_part, places = excluded.places
                """, id, orders.duties());
        merge(
                "delete from work.target where campaign_id = :campaign and cast(:rows as jsonb) is not null",
                id,
                List.of());
        merge("""
                insert into work.target (campaign_id, clause_id, place, quantity, measure, about, words)
                select :campaign, x.clause_id, x.place, x.quantity, x.measure, x.about, x.words
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as x (clause_id text, place int, quantity numeric, measure text, about text, words text)
                """, id, orders.targets());
    }

    void layTasks(CampaignId campaign, List<Orders.Task> tasks) {
        merge("""
                insert into work.task
                       (id, campaign_id, clause_id, unit_id, state, reason, opens_on, closes_on, planned_on, extended_to,
                        baseline_opens_on, baseline_on, part, words, split_of, joined_into, earlier_units, moved_at)
                select x.id, :campaign, x.clause_id, x.unit_id, x.state, x.reason, x.opens_on, x.closes_on, x.planned_on,
                       x.extended_to, x.baseline_opens_on, x.baseline_on, x.part, x.words, x.split_of, x.joined_into,
                       x.earlier_units, x.moved_at
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as x (id uuid, clause_id text, unit_id uuid, state text, reason text, opens_on date, closes_on date,
                          planned_on date, extended_to date, baseline_opens_on date, baseline_on date, part int, words text,
                          split_of uuid, joined_into uuid, earlier_units uuid[], moved_at timestamptz)
                 order by x.part
                    on conflict (id) do update
                   set clause_id = excluded.clause_id, unit_id = excluded.unit_id, state = excluded.state,
                       reason = excluded.reason, opens_on = excluded.opens_on, closes_on = excluded.closes_on,
                       planned_on = excluded.planned_on, extended_to = excluded.extended_to,
                       baseline_opens_on = excluded.baseline_opens_on, baseline_on = excluded.baseline_on,
                       part = excluded.part, words = excluded.words, split_of = excluded.split_of,
                       joined_into = excluded.joined_into, earlier_units = excluded.earlier_units,
                       moved_at = greatest(work.task.moved_at, excluded.moved_at)
                 where work.task.campaign_id = excluded.campaign_id
                """, campaign.value(), tasks);
    }

    /** What the youngest pack does not hold any more is owed no more; clauses that it does not have go where nothing hangs on them. */
    List<TaskId> dropped(
            CampaignId campaign, Collection<UUID> tasks, Collection<String> clauses, String why, Instant at) {
        var gone = db.sql("""
                update work.task set state = 'NOT_APPLICABLE', reason = :why, moved_at = :at
                 where campaign_id = :campaign and not id = any(cast(:tasks as uuid[]))
                   and state not in ('PROVED', 'NOT_APPLICABLE')
                returning id
                """)
                .param("why", why)
                .param("at", utc(at))
                .param("campaign", campaign.value())
                .param("tasks", array(tasks))
                .query((rs, row) -> new TaskId(id(rs, "id")))
                .list();
        db.sql("""
                delete from work.clause c
                 where c.campaign_id = :campaign and not c.id = any(cast(:clauses as text[]))
                   and not exists (select from work.duty d where d.campaign_id = c.campaign_id and d.clause_id = c.id)
                   and not exists (select from work.clause_ruling r where r.campaign_id = c.campaign_id and r.clause_id = c.id)
                """)
                .param("campaign", campaign.value())
                .param("clauses", array(clauses))
                .update();
        return gone;
    }

    /** Adds the lines that are not here yet, each once. */
    int addLines(CampaignId campaign, List<Orders.Line> lines) {
        return merge("""
                with brought as (
                    select x.*, row_number() over (partition by x.task_id order by x.sequence) as place
                      from jsonb_to_recordset(cast(:rows as jsonb))
                        as x (task_id uuid, sequence int, at timestamptz, by_person uuid, by_name text, by_post text,
                              by_unit text, move text, state text, note text, day date)
                      join work.task t on t.id = x.task_id and t.campaign_id = :campaign
                     where not exists (select from work.carried_line l
                                        where l.task_id = x.task_id and l.source_sequence = x.sequence)
                ), added as (
                    insert into work.entry (task_id, sequence, at, by_person, by_name, by_post, by_unit, move, state, note, day)
                    select b.task_id, b.place + coalesce((select max(e.sequence) from work.entry e where e.task_id = b.task_id), 0),
                           b.at, b.by_person, b.by_name, b.by_post, b.by_unit, b.move, b.state, b.note, b.day
                      from brought b
                )
                insert into work.carried_line (task_id, source_sequence, sequence)
                select b.task_id, b.sequence,
                       b.place + coalesce((select max(e.sequence) from work.entry e where e.task_id = b.task_id), 0)
                  from brought b
                """, campaign.value(), lines);
    }

    int addComments(CampaignId campaign, List<Orders.Comment> comments) {
        return merge("""
                with added as (
                    insert into work.comment (id, task_id, at, by_person, by_name, by_post, by_unit, words)
                    select x.id, x.task_id, x.at, x.by_person, x.by_name, x.by_post, x.by_unit, x.words
                      from jsonb_to_recordset(cast(:rows as jsonb))
                        as x (id uuid, task_id uuid, at timestamptz, by_person uuid, by_name text, by_post text, by_unit text,
                              words text)
                      join work.task t on t.id = x.task_id and t.campaign_id = :campaign
                        on conflict (id) do nothing
                    returning id)
                insert into work.carried_comment (id) select id from added
                """, campaign.value(), comments);
    }

    private int merge(String sql, UUID campaign, List<?> rows) {
        return db.sql(sql)
                .param("campaign", campaign)
                .param("rows", OrderShelf.JSON.writeValueAsString(rows))
                .update();
    }
}
