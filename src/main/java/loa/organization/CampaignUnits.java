package loa.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import loa.platform.web.ThisRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which units take part in a campaign: table {@code organization.campaign_unit}, which no other class writes. The module that
 * starts campaigns says so here; rights follow from it.
 */
@Repository
public class CampaignUnits {

    record Part(UUID campaign, UnitId unit, boolean issuer, boolean inspector) {}

    private static final String KEY = CampaignUnits.class.getName();

    private final JdbcClient db;

    CampaignUnits(JdbcClient db) {
        this.db = db;
    }

    /** Notes who issued the plan of a campaign: whoever runs campaigns there runs this one. */
    public void issued(UUID campaign, UnitId issuer) {
        ThisRequest.forget(KEY + campaign);
        db.sql("delete from organization.campaign_unit where campaign = ? and issuer")
                .param(campaign)
                .update();
        db.sql("""
                insert into organization.campaign_unit (campaign, unit, issuer) values (?, ?, true)
                on conflict (campaign, unit) do update set issuer = true
                """).params(campaign, issuer.value()).update();
    }

    /** Notes units that have or share a task, in addition to those noted before: who works there sees the campaign. */
    public void takePart(UUID campaign, Collection<UnitId> units) {
        ThisRequest.forget(KEY + campaign);
        for (var unit : units) {
            db.sql("""
                    insert into organization.campaign_unit (campaign, unit, issuer) values (?, ?, false)
                    on conflict (campaign, unit) do nothing
                    """).params(campaign, unit.value()).update();
        }
    }

    /** Notes the units that the plan asks to inspect: whoever checks proof there checks it for the whole campaign. */
    public void inspect(UUID campaign, Collection<UnitId> units) {
        takePart(campaign, units);
        var ids = units.stream().map(UnitId::value).toArray(UUID[]::new);
        db.sql("update organization.campaign_unit set inspector = true where campaign = ? and unit = any (?)")
                .params(campaign, ids)
                .update();
    }

    List<Part> parts(UUID campaign) {
        return ThisRequest.remember(
                KEY + campaign,
                () -> db.sql("select * from organization.campaign_unit where campaign = ?")
                        .param(campaign)
                        .query(CampaignUnits::read)
                        .list());
    }

    List<Part> all() {
        return db.sql("select * from organization.campaign_unit")
                .query(CampaignUnits::read)
                .list();
    }

    private static Part read(ResultSet rs, int row) throws SQLException {
        return new Part(
                rs.getObject("campaign", UUID.class),
                new UnitId(rs.getObject("unit", UUID.class)),
                rs.getBoolean("issuer"),
                rs.getBoolean("inspector"));
    }
}
