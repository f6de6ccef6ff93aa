package loa.congress.programme;

import static loa.congress.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programmes on file and the units asked for items: tables {@code congress.programme} and {@code called}. */
@Repository
public class Programmes {

    private final JdbcClient db;

    Programmes(JdbcClient db) {
        this.db = db;
    }

    public Optional<Programme> find(ProgrammeId id) {
        return db.sql("select * from congress.programme where id = :id")
                .param("id", id.value())
                .query(Programmes::read)
                .optional();
    }

    /** The programme, held for this transaction: its items change one after the other. */
    public Programme hold(ProgrammeId id) {
        return db.sql("select * from congress.programme where id = :id for update")
                .param("id", id.value())
                .query(Programmes::read)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such programme: " + id));
    }

    public List<Programme> of(CampaignId campaign) {
        return db.sql("select * from congress.programme where campaign = :campaign order by opened_at, id")
                .param("campaign", campaign.value())
                .query(Programmes::read)
                .list();
    }

    /** Those of a clause. */
    public List<Programme> of(CampaignId campaign, String clause) {
        return of(campaign).stream()
                .filter(programme -> clause.equals(programme.clause()))
                .toList();
    }

    /** The units that were asked for items. */
    public List<UnitId> called(ProgrammeId id) {
        return db.sql("select unit from congress.called where programme = :id")
                .param("id", id.value())
                .query((rs, row) -> new UnitId(id(rs, "unit")))
                .list();
    }

    /** Programmes that asked one of these units, and are not performed yet. */
    public List<Programme> calling(Collection<UnitId> units) {
        return db.sql("""
                select p.* from congress.programme p
                 where p.performed_on is null
                   and exists (select from congress.called c
                                where c.programme = p.id and c.unit = any(cast(:units as uuid[])))
                 order by p.call_by nulls last, p.opened_at
                """).param("units", array(units)).query(Programmes::read).list();
    }

    void add(Programme programme, Me by, Instant at) {
        db.sql("""
                insert into congress.programme (id, campaign, clause, lead, title, opened_by, opened_at)
                values (:id, :campaign, :clause, :lead, :title, :by, :at)
                """)
                .param("id", programme.id().value())
                .param("campaign", programme.campaign().value())
                .param("clause", programme.clause())
                .param("lead", programme.lead().value())
                .param("title", programme.title())
                .param("by", by.person())
                .param("at", utc(at))
                .update();
    }

    void save(Programme programme) {
        db.sql("""
                update congress.programme
                   set title = :title, limit_seconds = :limit, limit_reason = :reason, counts_measured = :measured,
                       call_words = :callWords, call_by = :callBy, locked = :locked, performed_on = :performedOn,
                       performed_words = :performedWords, version = version + 1
                 where id = :id
                """)
                .param("id", programme.id().value())
                .param("title", programme.title())
                .param("limit", seconds(programme.limit()))
                .param("reason", programme.limitReason())
                .param("measured", programme.countsMeasured())
                .param("callWords", programme.callWords())
                .param("callBy", programme.callBy())
                .param("locked", programme.locked())
                .param("performedOn", programme.performedOn())
                .param("performedWords", programme.performedWords())
                .update();
    }

    private static @Nullable Integer seconds(@Nullable Length length) {
        return length == null ? null : length.seconds();
    }

    void call(ProgrammeId id, Collection<UnitId> units) {
        db.sql("""
                insert into congress.called (programme, unit)
                select :id, unit from unnest(cast(:units as uuid[])) as unit
                    on conflict do nothing
                """).param("id", id.value()).param("units", array(units)).update();
    }

    /** Clauses bear other addresses from now on. */
    void readdress(CampaignId campaign, Map<String, String> moved) {
        for (var programme : of(campaign)) {
            var now = programme.clause() == null ? null : moved.get(programme.clause());
            if (now == null) continue;
            db.sql("update congress.programme set clause = :now where id = :id")
                    .param("now", now)
                    .param("id", programme.id().value())
                    .update();
        }
    }

    private static Programme read(ResultSet rs, int row) throws SQLException {
        var limit = rs.getObject("limit_seconds", Integer.class);
        return new Programme(
                new ProgrammeId(id(rs, "id")),
                new CampaignId(id(rs, "campaign")),
                rs.getString("clause"),
                new UnitId(id(rs, "lead")),
                rs.getString("title"),
                limit == null ? null : new Length(limit),
                rs.getString("limit_reason"),
                rs.getBoolean("counts_measured"),
                rs.getString("call_words"),
                rs.getObject("call_by", LocalDate.class),
                rs.getBoolean("locked"),
                rs.getObject("performed_on", LocalDate.class),
                rs.getString("performed_words"),
                rs.getInt("version"));
    }
}
