package loa.work.chase;

import static loa.work.Columns.day;
import static loa.work.Columns.id;
import static loa.work.Columns.idOrNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has to be known of a task to tell people of it. */
@Repository
class Whereabouts {

    private final JdbcClient db;

    Whereabouts(JdbcClient db) {
        this.db = db;
    }

    /**
     * A task as it stands.
     *
     * @param movedBy who made its latest move
     * @param sequence number of that move
     */
    record Task(
            CampaignId campaign,
            String clause,
            String words,
            UnitId unit,
            @Nullable PersonId person,
            @Nullable LocalDate due,
            PersonId movedBy,
            int sequence) {

        String what() {
            return clause + " " + Chased.shortened(words);
        }
    }

    Task find(TaskId task) {
        return db.sql("""
                select t.campaign_id, t.clause_id, d.words, t.unit_id, t.person_id, t.due_on, e.by_person, e.sequence
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                  join lateral (select by_person, sequence from work.entry
                                 where task_id = t.id order by sequence desc limit 1) e on true
                 where t.id = :task
                """)
                .param("task", task.value())
                .query((rs, row) -> new Task(
                        new CampaignId(id(rs, "campaign_id")),
                        rs.getString("clause_id"),
                        rs.getString("words"),
                        new UnitId(id(rs, "unit_id")),
                        idOrNull(rs, "person_id", PersonId::new),
                        day(rs, "due_on"),
                        new PersonId(id(rs, "by_person")),
                        rs.getInt("sequence")))
                .single();
    }

    /** How many tasks each unit has in the campaign. */
    Map<UnitId, Integer> counts(CampaignId campaign) {
        var counts = new LinkedHashMap<UnitId, Integer>();
        db.sql("""
                select unit_id, count(*) as tasks from work.task
                 where campaign_id = :campaign and state <> 'NOT_APPLICABLE'
                 group by unit_id
                """).param("campaign", campaign.value()).query(rs -> {
            counts.put(new UnitId(id(rs, "unit_id")), rs.getInt("tasks"));
        });
        return counts;
    }

    String eventName(CampaignId campaign) {
        return db.sql("select event_name from work.campaign where id = ?")
                .param(campaign.value())
                .query(String.class)
                .single();
    }
}
