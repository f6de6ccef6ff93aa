package loa.congress.equipment;

import static loa.congress.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists on file and who answered for them: tables {@code congress.gear_list} and {@code signing}. */
@Repository
public class GearLists {

    private final JdbcClient db;

    GearLists(JdbcClient db) {
        this.db = db;
    }

    /** That somebody answered for exactly this list. */
    public record Signing(
            String sha256,
            Instant at,
            UUID person,
            String by,
            @Nullable String post,
            String unit) {}

    public Optional<GearList> find(GearListId id) {
        return db.sql("select * from congress.gear_list where id = :id")
                .param("id", id.value())
                .query(GearLists::read)
                .optional();
    }

    /** The list, held for this transaction: its things change one after the other. */
    GearList hold(GearListId id) {
        return db.sql("select * from congress.gear_list where id = :id for update")
                .param("id", id.value())
                .query(GearLists::read)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such list: " + id));
    }

    public List<GearList> of(CampaignId campaign) {
        return db.sql("select * from congress.gear_list where campaign = :campaign order by opened_at, id")
                .param("campaign", campaign.value())
                .query(GearLists::read)
                .list();
    }

    /** Lists with something that one of these units still has to bring. */
    public List<GearList> awaiting(Collection<UnitId> units) {
        return db.sql("""
                select l.* from congress.gear_list l
                 where exists (select from congress.gear g
                                where g.list = l.id and not g.removed and g.state in ('NEEDED', 'PROMISED')
                                  and g.unit = any(cast(:units as uuid[])))
                 order by l.needed_on nulls last, l.opened_at
                """).param("units", array(units)).query(GearLists::read).list();
    }

    /** Who answered for it, latest first. */
    public List<Signing> signings(GearListId id) {
        return db.sql("select * from congress.signing where list = :id order by sequence desc")
                .param("id", id.value())
                .query((rs, row) -> new Signing(
                        rs.getString("sha256"),
                        instant(rs, "at"),
                        id(rs, "by_person"),
                        rs.getString("by_name"),
                        rs.getString("by_post"),
                        rs.getString("by_unit")))
                .list();
    }

    void add(GearList list, Me by, Instant at) {
        db.sql("""
                insert into congress.gear_list
                       (id, campaign, clause, lead, title, place, needed_on, needed_at, test_hours, responsible, opened_by,
                        opened_at)
                values (:id, :campaign, :clause, :lead, :title, :place, :neededOn, :neededAt, :hours, :responsible, :by, :at)
                """)
                .param("id", list.id().value())
                .param("campaign", list.campaign().value())
                .param("clause", list.clause())
                .param("lead", list.lead().value())
                .param("title", list.title())
                .param("place", list.place())
                .param("neededOn", list.neededOn())
                .param("neededAt", list.neededAt())
                .param("hours", list.testHours())
                .param("responsible", list.responsible())
                .param("by", by.person())
                .param("at", utc(at))
                .update();
    }

    void save(GearList list) {
        db.sql("""
                update congress.gear_list
                   set title = :title, place = :place, needed_on = :neededOn, needed_at = :neededAt,
                       test_hours = :hours, responsible = :responsible, version = version + 1
                 where id = :id
                """)
                .param("id", list.id().value())
                .param("title", list.title())
                .param("place", list.place())
                .param("neededOn", list.neededOn())
                .param("neededAt", list.neededAt())
                .param("hours", list.testHours())
                .param("responsible", list.responsible())
                .update();
    }

    void sign(GearListId id, String sha256, Me by, Instant at) {
        db.sql("""
                insert into congress.signing (list, sequence, sha256, at, by_person, by_name, by_post, by_unit)
                select :list, count(*) + 1, :sha256, :at, :person, :name, :post, :unit
                  from congress.signing where list = :list
                """)
                .param("list", id.value())
                .param("sha256", sha256)
                .param("at", utc(at))
                .param("person", by.person())
                .param("name", by.name())
                .param("post", by.post())
                .param("unit", by.unitName())
                .update();
    }

    void proved(GearListId id, Instant at) {
        db.sql("update congress.gear_list set proved_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** Clauses bear other addresses from now on. */
    void readdress(CampaignId campaign, Map<String, String> moved) {
        for (var list : of(campaign)) {
            var now = list.clause() == null ? null : moved.get(list.clause());
            if (now == null) continue;
            db.sql("update congress.gear_list set clause = :now where id = :id")
                    .param("now", now)
                    .param("id", list.id().value())
                    .update();
        }
    }

    private static GearList read(ResultSet rs, int row) throws SQLException {
        return new GearList(
                new GearListId(id(rs, "id")),
                new CampaignId(id(rs, "campaign")),
                rs.getString("clause"),
                new UnitId(id(rs, "lead")),
                rs.getString("title"),
                rs.getString("place"),
                rs.getObject("needed_on", LocalDate.class),
                rs.getObject("needed_at", LocalTime.class),
                rs.getInt("test_hours"),
                rs.getString("responsible"),
                instantOrNull(rs, "proved_at"),
                rs.getInt("version"));
    }
}
