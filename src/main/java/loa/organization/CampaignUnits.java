package loa.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** A campaign that a unit runs, or inspects. */
    public record Led(UUID campaign, UnitId unit, boolean issues, boolean inspects) {}

    private static final String KEY = CampaignUnits.class.getName();

    /** Of so many units most campaigns are led by one of them, and those are read anyway. */
    static final int MANY = 200;

    /** To look into a campaign costs as much as to look up so many units. */
    private static final int UNITS_FOR_A_CAMPAIGN = 20;

    private final JdbcClient db;

    CampaignUnits(JdbcClient db) {
        this.db = db;
    }

    /** Notes who issued the plan of a campaign: whoever runs campaigns there runs this one. */
    public void issued(UUID campaign, UnitId issuer) {
        ThisRequest.forget(KEY);
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
        ThisRequest.forget(KEY);
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

    /** Which campaigns these units issued or inspect. */
    public List<Led> led(Collection<UnitId> units) {
        return db
                .sql("""
                select * from organization.campaign_unit
                 where unit = any (?) and (issuer or inspector)
                 order by campaign, unit
                """)
                .param(units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(CampaignUnits::read)
                .list()
                .stream()
                .map(part -> new Led(part.campaign, part.unit, part.issuer, part.inspector))
                .toList();
    }

    /**
     * Another unit runs or inspects the campaign from now on.
     *
     * @return whether that unit did before
     */
    public boolean hand(UUID campaign, boolean issuer, UnitId from, UnitId to) {
        var did = led(List.of(to)).stream()
                .anyMatch(one -> one.campaign.equals(campaign) && (issuer ? one.issues : one.inspects));
        release(campaign, issuer, from);
        takePart(campaign, List.of(to));
        set(campaign, issuer, to, true);
        return did;
    }

    /** The unit no longer runs or inspects the campaign. */
    public void release(UUID campaign, boolean issuer, UnitId unit) {
        set(campaign, issuer, unit, false);
    }

    private void set(UUID campaign, boolean issuer, UnitId unit, boolean does) {
        ThisRequest.forget(KEY);
        var column = issuer ? "issuer" : "inspector";
        db.sql("update organization.campaign_unit set " + column + " = ? where campaign = ? and unit = ?")
                .params(does, campaign, unit.value())
                .update();
    }

    /** The unit takes part in no campaign, after all. */
    public void leave(Collection<UnitId> units) {
        var gone = units.stream().map(UnitId::value).toArray(UUID[]::new);
        db.sql("delete from organization.campaign_unit where unit = any (?) and not issuer")
                .param(gone)
                .update();
    }

    /** The units that check the proof of the campaign: its issuer, and those that the plan asks to inspect. */
    public List<UnitId> checking(UUID campaign) {
        return leading(campaign).stream().map(Part::unit).toList();
    }

    /** The units that run or inspect a campaign: few, however many take part. */
    List<Part> leading(UUID campaign) {
        return leading().getOrDefault(campaign, List.of());
    }

    private Map<UUID, List<Part>> leading() {
        return ThisRequest.remember(
                KEY,
                () -> db
                        .sql("select * from organization.campaign_unit where issuer or inspector")
                        .query(CampaignUnits::read)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Part::campaign)));
    }

    /** Whether any of these units takes part. */
    boolean isPart(UUID campaign, Collection<UnitId> units) {
        return db.sql("select exists (select from organization.campaign_unit where campaign = ? and unit = any (?))")
                .params(campaign, ids(units))
                .query(Boolean.class)
                .single();
    }

    /** The campaigns in which any of these units takes part. */
    Set<UUID> campaigns(Set<UnitId> units) {
        if (units.size() < MANY) return ofEach(units);
        var campaigns = leading().entrySet().stream()
                .filter(each -> each.getValue().stream().map(Part::unit).anyMatch(units::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var others = leading().keySet().stream()
                .filter(campaign -> !campaigns.contains(campaign))
                .toArray(UUID[]::new);
        if (others.length > units.size() / UNITS_FOR_A_CAMPAIGN) return ofEach(units);
        db
                .sql("select * from organization.campaign_unit where campaign = any (?)")
                .param(others)
                .query(CampaignUnits::read)
                .list()
                .stream()
                .filter(part -> units.contains(part.unit))
                .map(Part::campaign)
                .forEach(campaigns::add);
        return campaigns;
    }

    /** Joined, because each row would be compared with each unit of an array. */
    private Set<UUID> ofEach(Set<UnitId> units) {
        return Set.copyOf(
                db.sql("select distinct campaign from organization.campaign_unit join unnest(?) unit using (unit)")
                        .param(ids(units))
                        .query(UUID.class)
                        .list());
    }

    /** All campaigns there are. */
    Set<UUID> all() {
        return Set.copyOf(db.sql("select distinct campaign from organization.campaign_unit where issuer")
                .query(UUID.class)
                .list());
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static Part read(ResultSet rs, int row) throws SQLException {
        return new Part(
                rs.getObject("campaign", UUID.class),
                new UnitId(rs.getObject("unit", UUID.class)),
                rs.getBoolean("issuer"),
                rs.getBoolean("inspector"));
    }
}
