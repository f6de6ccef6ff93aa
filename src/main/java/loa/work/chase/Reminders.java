package loa.work.chase;

import static loa.work.Columns.array;
import static loa.work.Columns.day;
import static loa.work.Columns.id;
import static loa.work.Columns.idOrNull;
import static loa.work.Columns.instant;
import static loa.work.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.ClauseStatus;
import loa.work.TaskId;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent to chase tasks: table {@code work.reminder}, which no other class writes. */
@Repository
class Reminders {

    private static final String BY_HAND = "BY_HAND";
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient db;

    Reminders(JdbcClient db) {
        this.db = db;
    }

    /** One that was sent; {@code stage} is a {@link Stage} or {@code BY_HAND}. */
    record Sent(
            TaskId task,
            String clause,
            ClauseStatus clauseStatus,
            String taskWords,
            UnitId unit,
            String stage,
            Instant at,
            @Nullable String byName,
            List<String> receivers,
            @Nullable String words) {}

    /**
     * Open tasks whose day has reached a stage that they were not chased for yet, campaign by campaign, unit by unit.
     *
     * @param from where the last batch ended: what comes before was looked at; {@code null}: from the beginning
     */
    List<Chased> due(Map<LocalDate, Stage> stages, @Nullable Chased from, int most) {
        return db.sql("""
                select t.id, t.campaign_id, c.event_name, c.issuer, t.clause_id, d.words, t.unit_id, t.person_id, d.request,
                       t.due_on, s.stage
                  from unnest(cast(:days as date[]), cast(:stages as text[]), cast(:ranks as int[])) as s (due_on, stage, rank)
                  join work.task t on t.due_on = s.due_on and t.state in ('READY', 'RUNNING', 'RETURNED')
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.campaign c on c.id = t.campaign_id
                 where (t.campaign_id, t.unit_id) >= (cast(:campaign as uuid), cast(:unit as uuid))
                   and not exists (select from work.reminder r
                                    where r.task_id = t.id and r.due_on = t.due_on and r.rank >= s.rank)
                 order by t.campaign_id, t.unit_id, t.due_on, t.clause_id, t.id
                 limit :most
                """)
                .param("days", array(stages.keySet()))
                .param("stages", array(stages.values()))
                .param("ranks", array(stages.values(), Stage::rank))
                .param("campaign", from == null ? FIRST : from.campaign().value())
                .param("unit", from == null ? FIRST : from.unit().value())
                .param("most", most)
                .query(Reminders::chased)
                .list();
    }

    /** These tasks, as far as there is something to do. */
    List<Chased> open(Collection<TaskId> tasks) {
        return db.sql("""
                select t.id, t.campaign_id, c.event_name, c.issuer, t.clause_id, d.words, t.unit_id, t.person_id, d.request,
                       t.due_on, null as stage
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.campaign c on c.id = t.campaign_id
                 where t.id = any(cast(:tasks as uuid[])) and t.state in ('READY', 'RUNNING', 'RETURNED')
                 order by t.campaign_id, t.unit_id, t.due_on, t.clause_id, t.id
                """)
                .param("tasks", array(tasks, TaskId::value))
                .query(Reminders::chased)
                .list();
    }

    /** The open tasks of a campaign that are late, as far as the reader sees them. */
    List<TaskId> late(CampaignId campaign, Sight sight, LocalDate today) {
        return db.sql("""
                select id from work.task
                 where campaign_id = :campaign and due_on < :today and state in ('READY', 'RUNNING', 'RETURNED')
                   and (:everything or unit_id = any(cast(:seen as uuid[])))
                 order by due_on, id
                """)
                .param("campaign", campaign.value())
                .param("today", today)
                .param("everything", sight.everything())
                .param("seen", array(sight.units()))
                .query((rs, row) -> new TaskId(id(rs, "id")))
                .list();
    }

    /** Notes the stage for these tasks; those that another run has noted meanwhile are not among the answer. */
    Set<TaskId> note(Collection<Chased> tasks, Map<TaskId, List<String>> receivers, Instant at) {
        return Set.copyOf(db.sql("""
                insert into work.reminder (id, task_id, campaign_id, stage, rank, due_on, at, receivers)
                select gen_random_uuid(), task, campaign, stage, rank, due_on, :at, string_to_array(receivers, chr(31))
                  from unnest(cast(:tasks as uuid[]), cast(:campaigns as uuid[]), cast(:stages as text[]), cast(:ranks as int[]),
                              cast(:days as date[]), cast(:receivers as text[]))
                       as r (task, campaign, stage, rank, due_on, receivers)
                    on conflict do nothing
                returning task_id
                """)
                .param("tasks", array(tasks, task -> task.id().value()))
                .param("campaigns", array(tasks, task -> task.campaign().value()))
                .param("stages", array(tasks, Chased::stage))
                .param(
                        "ranks",
                        array(
                                tasks,
                                task -> task.stage() == null
                                        ? null
                                        : task.stage().rank()))
                .param("days", array(tasks, Chased::due))
                .param(
                        "receivers",
                        array(tasks, task -> String.join("\u001f", receivers.getOrDefault(task.id(), List.of()))))
                .param("at", utc(at))
                .query((rs, row) -> new TaskId(id(rs, "task_id")))
                .list());
    }

    /** Notes a reminder that somebody sent by hand. */
    void note(UUID id, Chased task, List<String> receivers, @Nullable String words, Me by, Instant at) {
        db.sql("""
                insert into work.reminder (id, task_id, campaign_id, stage, rank, due_on, at, by_person, by_name, receivers, words)
                values (:id, :task, :campaign, :stage, 0, cast(:due as date), :at, :person, :name, cast(:receivers as text[]), :words)
                """)
                .param("id", id)
                .param("task", task.id().value())
                .param("campaign", task.campaign().value())
                .param("stage", BY_HAND)
                .param("due", task.due())
                .param("at", utc(at))
                .param("person", by.person())
                .param("name", by.name())
                .param("receivers", receivers.toArray(String[]::new))
                .param("words", words)
                .update();
    }

    /** When each of these tasks was last reminded of by hand. */
    Map<TaskId, Instant> byHand(Collection<TaskId> tasks) {
        var last = new HashMap<TaskId, Instant>();
        db.sql("""
                select task_id, max(at) as at from work.reminder
                 where task_id = any(cast(:tasks as uuid[])) and stage = 'BY_HAND'
                 group by task_id
                """).param("tasks", array(tasks, TaskId::value)).query(rs -> {
            last.put(new TaskId(id(rs, "task_id")), instant(rs, "at"));
        });
        return last;
    }

    /** What was sent for a task, latest first. */
    List<Sent> of(TaskId task) {
        return db.sql("""
                select r.*, t.clause_id, t.unit_id, d.words as task_words, s.status as clause_status
                  from work.reminder r
                  join work.task t on t.id = r.task_id
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.api_clause_status s on s.campaign_id = t.campaign_id and s.clause_id = t.clause_id
                 where r.task_id = :task
                 order by r.at desc, r.rank desc
                """).param("task", task.value()).query(Reminders::sent).list();
    }

    /** What was sent in a campaign, as far as the reader sees its tasks, latest first. */
    Page page(CampaignId campaign, Sight sight, @Nullable UnitId unit, int page, int size) {
        var total = new int[1];
        var rows = db.sql("""
                select r.*, t.clause_id, t.unit_id, d.words as task_words, s.status as clause_status,
                       count(*) over () as total
                  from work.reminder r
                  join work.task t on t.id = r.task_id
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join work.api_clause_status s on s.campaign_id = t.campaign_id and s.clause_id = t.clause_id
                 where r.campaign_id = :campaign
                   and (:everything or t.unit_id = any(cast(:seen as uuid[])))
                   and (cast(:unit as uuid) is null or t.unit_id = cast(:unit as uuid))
                 order by r.at desc, r.id
                 limit :size offset :offset
                """)
                .param("campaign", campaign.value())
                .param("everything", sight.everything())
                .param("seen", array(sight.units()))
                .param("unit", unit == null ? null : unit.value())
                .param("size", size)
                .param("offset", (page - 1) * size)
                .query((rs, row) -> {
                    total[0] = rs.getInt("total");
                    return sent(rs, row);
                })
                .list();
        return new Page(rows, total[0]);
    }

    /** One page of {@code total}. */
    record Page(List<Sent> rows, int total) {}

    private static Sent sent(ResultSet rs, int row) throws SQLException {
        return new Sent(
                new TaskId(id(rs, "task_id")),
                rs.getString("clause_id"),
                ClauseStatus.valueOf(rs.getString("clause_status")),
                rs.getString("task_words"),
                new UnitId(id(rs, "unit_id")),
                rs.getString("stage"),
                instant(rs, "at"),
                rs.getString("by_name"),
                Arrays.stream((Object[]) rs.getArray("receivers").getArray())
                        .map(Object::toString)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toList()),
                rs.getString("words"));
    }

    private static Chased chased(ResultSet rs, int row) throws SQLException {
        var stage = rs.getString("stage");
        return new Chased(
                new TaskId(id(rs, "id")),
                new CampaignId(id(rs, "campaign_id")),
                rs.getString("event_name"),
                new UnitId(id(rs, "issuer")),
                rs.getString("clause_id"),
                rs.getString("words"),
                new UnitId(id(rs, "unit_id")),
                idOrNull(rs, "person_id", PersonId::new),
                rs.getBoolean("request"),
                day(rs, "due_on"),
                stage == null ? null : Stage.valueOf(stage));
    }
}
