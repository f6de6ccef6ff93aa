package loa.work;

import static loa.work.Columns.*;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rulings on file: table {@code work.clause_ruling}, to which rows are only ever added. */
@Repository
class ClauseRulings {

    private final JdbcClient db;

    ClauseRulings(JdbcClient db) {
        this.db = db;
    }

    /** All on a clause, the latest first. */
    List<ClauseRuling> of(CampaignId campaign, String clause) {
        return db.sql("""
                select left_out, reason, tasks, at, by_name, by_post from work.clause_ruling
                 where campaign_id = :campaign and clause_id = :clause
                 order by sequence desc
                """)
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query((rs, row) -> new ClauseRuling(
                        rs.getBoolean("left_out"),
                        rs.getString("reason"),
                        list(rs, "tasks", task -> new TaskId(UUID.fromString(task))),
                        instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("by_post")))
                .list();
    }

    /** Whether the clause is there; held, so that who comes second decides on what the first one left. */
    boolean hold(CampaignId campaign, String clause) {
        return db.sql("select 1 from work.clause where campaign_id = :campaign and id = :clause for update")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(
            CampaignId campaign, String clause, boolean leftOut, String reason, List<TaskId> tasks, Me by, Instant at) {
        db.sql("""
                insert into work.clause_ruling
                       (campaign_id, clause_id, sequence, left_out, reason, tasks, at, by_person, by_name, by_post, by_unit)
                select :campaign, :clause, coalesce(max(sequence), 0) + 1, :leftOut, :reason, cast(:tasks as uuid[]), :at,
                       :person, :name, :post, :unit
                  from work.clause_ruling where campaign_id = :campaign and clause_id = :clause
                """)
                .param("campaign", campaign.value())
                .param("clause", clause)
                .param("leftOut", leftOut)
                .param("reason", reason)
                .param("tasks", array(tasks, TaskId::value))
                .param("at", utc(at))
                .params(signature(by))
                .update();
    }
}
