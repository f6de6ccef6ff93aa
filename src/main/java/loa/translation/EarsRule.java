package loa.translation;

import java.util.Map;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether a campaign wants a native listener's ear before anything spoken goes out: table {@code translation.setting}. */
@Repository
public class EarsRule {

    private final JdbcClient db;
    private final Rights rights;
    private final AuditLog audit;

    EarsRule(JdbcClient db, Rights rights, AuditLog audit) {
        this.db = db;
        this.rights = rights;
        this.audit = audit;
    }

    public boolean wants(CampaignId campaign) {
        return db.sql("select wants_ears from translation.setting where campaign = :campaign")
                .param("campaign", campaign.value())
                .query((rs, _) -> rs.getBoolean("wants_ears"))
                .optional()
                .orElse(false);
    }

    @Transactional
    public void want(CampaignId campaign, boolean wants, Me me) {
        rights.require(me, Power.RUN_CAMPAIGN, campaign.value(), null);
        if (wants(campaign) == wants) return;
        db.sql("""
                insert into translation.setting (campaign, wants_ears) values (:campaign, :wants)
                    on conflict (campaign) do update set wants_ears = excluded.wants_ears
                """).param("campaign", campaign.value()).param("wants", wants).update();
        audit.append(
                me,
                wants ? "translation.ears.wanted" : "translation.ears.notWanted",
                "campaign:" + campaign.value(),
                campaign.value(),
                me.unit(),
                Map.of());
    }
}
