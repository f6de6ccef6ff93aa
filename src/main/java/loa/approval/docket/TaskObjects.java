package loa.approval.docket;

import static loa.approval.Columns.*;

import java.util.List;
import java.util.Optional;
import loa.approval.ObjectKind;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a task approves or submits, as its clause says. */
@Repository
public class TaskObjects {

    private final JdbcClient db;

    TaskObjects(JdbcClient db) {
        this.db = db;
    }

    /** @param approves whether the unit approves these things, else it submits them */
    public record About(CampaignId campaign, UnitId unit, List<ObjectKind> kinds, boolean approves) {}

    /** Empty for a task that does neither. */
    public Optional<About> find(TaskId task) {
        return db.sql("""
                select campaign_id, unit_id, actions, objects
                  from work.api_task
                 where id = :id and actions && array['APPROVE', 'SUBMIT'] and cardinality(objects) > 0
                """)
                .param("id", task.value())
                .query((rs, _) -> new About(
                        new CampaignId(id(rs, "campaign_id")),
                        new UnitId(id(rs, "unit_id")),
                        list(rs, "objects", ObjectKind::valueOf),
                        list(rs, "actions", action -> action).contains("APPROVE")))
                .optional();
    }
}
