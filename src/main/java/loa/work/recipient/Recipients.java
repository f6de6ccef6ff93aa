package loa.work.recipient;

import static loa.work.Columns.id;
import static loa.work.Columns.instant;
import static loa.work.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Purpose;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom plans go: tables {@code work.recipient} and {@code reception}, which no other class writes. */
@Repository
class Recipients {

    private final JdbcClient db;

    Recipients(JdbcClient db) {
        this.db = db;
    }

    /** A line of "Nơi nhận". */
    record Line(int place, String name, Purpose purpose) {}

    List<Line> lines(CampaignId campaign) {
        return db.sql("select * from work.recipient where campaign_id = ? order by place")
                .param(campaign.value())
                .query((rs, row) ->
                        new Line(rs.getInt("place"), rs.getString("name"), Purpose.valueOf(rs.getString("purpose"))))
                .list();
    }

    List<Reception> receptions(CampaignId campaign) {
        return db.sql("select * from work.reception where campaign_id = ? order by place, unit_id")
                .param(campaign.value())
                .query(Recipients::read)
                .list();
    }

    /** Adds a line below the others, and returns its place. */
    int add(CampaignId campaign, String name, Purpose purpose) {
        return db.sql("""
                insert into work.recipient (campaign_id, place, name, purpose)
                select :campaign, coalesce(max(place), 0) + 1, :name, :purpose
                  from work.recipient where campaign_id = :campaign
                returning place
                """)
                .param("campaign", campaign.value())
                .param("name", name)
                .param("purpose", purpose.name())
                .query(Integer.class)
                .single();
    }

    void add(CampaignId campaign, int place, UnitId unit, int told, Instant at) {
        db.sql("""
                insert into work.reception (campaign_id, place, unit_id, told_at, told)
                values (:campaign, :place, :unit, :at, :told)
                    on conflict do nothing
                """)
                .param("campaign", campaign.value())
                .param("place", place)
                .param("unit", unit.value())
                .param("at", utc(at))
                .param("told", told)
                .update();
    }

    /** Notes the first look of a unit at what it got. */
    void seen(CampaignId campaign, Collection<UnitId> units, Me by, Instant at) {
        db.sql("""
                update work.reception set seen_at = :at, seen_by = :by
                 where campaign_id = :campaign and unit_id = any(cast(:units as uuid[])) and seen_at is null
                """)
                .param("at", utc(at))
                .param("by", by.name())
                .param("campaign", campaign.value())
                .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
                .update();
    }

    void answer(CampaignId campaign, UnitId unit, String answer, @Nullable String words, Me by, Instant at) {
        db.sql("""
                update work.reception
                   set answer = :answer, answer_words = :words, answered_at = :at, answered_by = :by,
                       reply = null, replied_at = null, replied_by = null,
                       seen_at = coalesce(seen_at, :at), seen_by = coalesce(seen_by, :by)
                 where campaign_id = :campaign and unit_id = :unit
                """)
                .param("answer", answer)
                .param("words", words)
                .param("at", utc(at))
                .param("by", by.name())
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .update();
    }

    /** Replies to what a unit asked; {@code false} where it asked nothing. */
    boolean reply(CampaignId campaign, UnitId unit, String words, Me by, Instant at) {
        return db.sql("""
                update work.reception set reply = :words, replied_at = :at, replied_by = :by
                 where campaign_id = :campaign and unit_id = :unit and answer = 'ASKED'
                """)
                        .param("words", words)
                        .param("at", utc(at))
                        .param("by", by.name())
                        .param("campaign", campaign.value())
                        .param("unit", unit.value())
                        .update()
                > 0;
    }

    private static Reception read(ResultSet rs, int row) throws SQLException {
        return new Reception(
                rs.getInt("place"),
                new UnitId(id(rs, "unit_id")),
                instant(rs, "told_at"),
                rs.getInt("told"),
                at(rs, "seen_at"),
                rs.getString("seen_by"),
                rs.getString("answer"),
                rs.getString("answer_words"),
                at(rs, "answered_at"),
                rs.getString("answered_by"),
                rs.getString("reply"),
                at(rs, "replied_at"),
                rs.getString("replied_by"));
    }

    private static @Nullable Instant at(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column) == null ? null : instant(rs, column);
    }
}
