package loa.inspection;

import static loa.inspection.Columns.id;
import static loa.inspection.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds on file: tables {@code inspection.round}, {@code item} and {@code visit}, which no other class writes. */
@Repository
public class Rounds {

    private static final String ROUND = """
            select r.*,
                   (select array_agg(i.words order by i.number) from inspection.item i where i.round = r.id) as items,
                   (select array_agg(v.unit) from inspection.visit v where v.round = r.id) as units
              from inspection.round r
            """;

    private final JdbcClient db;

    Rounds(JdbcClient db) {
        this.db = db;
    }

    /** A task of a unit, to say that a finding is about it. */
    public record TaskChoice(TaskId id, String clause, String words) {}

    public Optional<Round> find(RoundId id) {
        return db.sql(ROUND + " where r.id = ?")
                .param(id.value())
                .query(Rounds::read)
                .optional();
    }

    /** The round, held for this transaction. */
    Optional<Round> hold(RoundId id) {
        db.sql("select id from inspection.round where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** The rounds of a campaign, latest day first. */
    public List<Round> of(CampaignId campaign) {
        return db.sql(ROUND + " where r.campaign = ? order by r.held_on desc, r.planned_at desc")
                .param(campaign.value())
                .query(Rounds::read)
                .list();
    }

    /** The units that owe something in the campaign: where a round may go. */
    public List<UnitId> units(CampaignId campaign) {
        return db.sql("select distinct unit_id from work.api_task where campaign_id = ?")
                .param(campaign.value())
                .query((rs, row) -> new UnitId(id(rs, "unit_id")))
                .list();
    }

    /** What a unit owes in the campaign, in the order of the plan. */
    public List<TaskChoice> tasks(CampaignId campaign, UnitId unit) {
        return db.sql("""
                select id, clause_id, words from work.api_task
                 where campaign_id = ? and unit_id = ?
                 order by clause_place, id
                """)
                .params(campaign.value(), unit.value())
                .query((rs, row) ->
                        new TaskChoice(new TaskId(id(rs, "id")), rs.getString("clause_id"), rs.getString("words")))
                .list();
    }

    void add(Round round, Me by, Instant at) {
        db.sql("""
                insert into inspection.round (id, campaign, kind, title, held_on, members, planned_by, planned_at)
                values (:id, :campaign, :kind, :title, :heldOn, :members, :by, :at)
                """)
                .param("id", round.id().value())
                .param("campaign", round.campaign().value())
                .param("kind", round.kind().name())
                .param("title", round.title())
                .param("heldOn", round.heldOn())
                .param("members", round.members())
                .param("by", by.person())
                .param("at", utc(at))
                .update();
        db.sql("""
                insert into inspection.item (round, number, words)
                select :round, number, words
                  from unnest(cast(:words as text[])) with ordinality as i (words, number)
                """)
                .param("round", round.id().value())
                .param("words", round.items().toArray(String[]::new))
                .update();
        addUnits(round.id(), round.units());
    }

    void addUnits(RoundId round, Collection<UnitId> units) {
        db.sql("""
                insert into inspection.visit (round, unit)
                select :round, unit from unnest(cast(:units as uuid[])) as unit
                    on conflict do nothing
                """)
                .param("round", round.value())
                .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
                .update();
    }

    void close(RoundId id, String conclusion, Instant at) {
        db.sql("update inspection.round set closed_at = ?, conclusion = ? where id = ?")
                .params(utc(at), conclusion, id.value())
                .update();
    }

    private static Round read(ResultSet rs, int row) throws SQLException {
        return new Round(
                new RoundId(id(rs, "id")),
                new CampaignId(id(rs, "campaign")),
                RoundKind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getObject("held_on", LocalDate.class),
                rs.getString("members"),
                Arrays.stream((Object[]) rs.getArray("items").getArray())
                        .map(Object::toString)
                        .toList(),
                Arrays.stream((UUID[]) rs.getArray("units").getArray())
                        .map(UnitId::new)
                        .toList(),
                rs.getObject("closed_at") != null,
                rs.getString("conclusion"));
    }
}
