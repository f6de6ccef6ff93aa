package loa.evidence;

import java.util.Arrays;
import java.util.UUID;
import loa.media.MediaId;
import loa.media.Onlookers;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that owe or share a task see its proof, also the photo of a sheet that another office typed in. */
@Repository
class TaskPartners implements Onlookers {

    private final JdbcClient db;
    private final TaskRights rights;

    TaskPartners(JdbcClient db, TaskRights rights) {
        this.db = db;
        this.rights = rights;
    }

    @Override
    public boolean mayLook(MediaId file, Me me) {
        return db.sql("""
                select s.campaign, t.partners || s.unit as sharers
                  from evidence.entry e
                  join evidence.submission s on s.id = e.submission
                  join work.api_task t on t.id = s.task
                 where e.media = :media
                """)
                .param("media", file.value())
                .query((rs, row) -> shares(
                        rs.getObject("campaign", UUID.class),
                        (UUID[]) rs.getArray("sharers").getArray(),
                        me))
                .list()
                .contains(true);
    }

    private boolean shares(UUID campaign, UUID[] partners, Me me) {
        if (!rights.campaigns(me).contains(new CampaignId(campaign))) return false;
        var units = Arrays.stream(partners).map(UnitId::new).toList();
        return rights.sight(new CampaignId(campaign), me).units().stream().anyMatch(units::contains);
    }
}
