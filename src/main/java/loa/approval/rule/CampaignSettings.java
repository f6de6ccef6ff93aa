package loa.approval.rule;

import java.util.Map;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What whoever runs a campaign wants of its approvers: table {@code approval.setting}. */
@Repository
public class CampaignSettings {

    private final JdbcClient db;
    private final Rights rights;
    private final AuditLog audit;

    CampaignSettings(JdbcClient db, Rights rights, AuditLog audit) {
        this.db = db;
        this.rights = rights;
        this.audit = audit;
    }

    /** Whether approvers type their password once more with each verdict. */
    public boolean asksPassword(CampaignId campaign) {
        return db.sql("select asks_password from approval.setting where campaign = :campaign")
                .param("campaign", campaign.value())
                .query((rs, _) -> rs.getBoolean("asks_password"))
                .optional()
                .orElse(false);
    }

    @Transactional
    public void askPassword(CampaignId campaign, boolean asks, Me me) {
        rights.require(me, Power.RUN_CAMPAIGN, campaign.value(), null);
        db.sql("""
                insert into approval.setting (campaign, asks_password) values (:campaign, :asks)
                    on conflict (campaign) do update set asks_password = excluded.asks_password
                """).param("campaign", campaign.value()).param("asks", asks).update();
        audit.append(
                me,
                asks ? "approval.password.asked" : "approval.password.notAsked",
                "campaign:" + campaign.value(),
                campaign.value(),
                me.unit(),
                Map.of());
    }
}
