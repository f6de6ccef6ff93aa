package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The campaigns on file, with the clauses of their plan and the days their event was set to: tables {@code work.campaign},
 * {@code work.clause} and {@code work.event_day}.
 */
@Repository
public class Campaigns {

    private final JdbcClient db;

    Campaigns(JdbcClient db) {
        this.db = db;
    }

    public Optional<Campaign> find(CampaignId id) {
        return db.sql("select * from work.campaign where id = :id")
                .param("id", id.value())
                .query(Campaigns::read)
                .optional();
    }

    /** How many tasks stand where. */
    public Map<TaskState, Integer> counts(CampaignId id) {
        var counts = new EnumMap<TaskState, Integer>(TaskState.class);
        db.sql(
                        "select state, count(*) as tasks from work.task where campaign_id = :id and joined_into is null group by state")
                .param("id", id.value())
                .query(rs -> {
                    counts.put(TaskState.valueOf(rs.getString("state")), rs.getInt("tasks"));
                });
        return counts;
    }

    /** The campaign, held for this transaction: its days and decisions change one after the other. */
    Campaign hold(CampaignId id) {
        return db.sql("select * from work.campaign where id = :id for update")
                .param("id", id.value())
                .query(Campaigns::read)
                .single();
    }

    /** Notes the campaign of a confirmed plan; {@code false} where it is noted already. */
    boolean add(Campaign campaign) {
        return db.sql("""
                insert into work.campaign
                       (id, title, event_name, event_word, issuer, confirmed_on, opens_on, closes_on, starts_on, ends_on)
                values (:id, :title, :eventName, :eventWord, :issuer, :confirmedOn, :opensOn, :closesOn, :startsOn, :endsOn)
                    on conflict do nothing
                """)
                        .param("id", campaign.id().value())
                        .param("title", campaign.title())
                        .param("eventName", campaign.eventName())
                        .param("eventWord", campaign.eventWord())
                        .param("issuer", campaign.issuer().value())
                        .param("confirmedOn", campaign.confirmedOn())
                        .param("opensOn", campaign.period().from())
                        .param("closesOn", campaign.period().to())
                        .param("startsOn", campaign.startsOn())
                        .param("endsOn", campaign.endsOn())
                        .update()
                == 1;
    }

    void add(CampaignId campaign, List<CompiledPlan.Clause> clauses) {
        db.sql("""
                insert into work.clause (campaign_id, id, place, parent, label, kind, words)
                select :campaign, id, place, parent, label, kind, words
                  from unnest(cast(:ids as text[]), cast(:parents as text[]), cast(:labels as text[]), cast(:kinds as text[]),
                              cast(:words as text[])) with ordinality as c (id, parent, label, kind, words, place)
                    on conflict (campaign_id, id) do update
                   set place = excluded.place, parent = excluded.parent, label = excluded.label, kind = excluded.kind,
                       words = excluded.words
                """)
                .param("campaign", campaign.value())
                .param("ids", array(clauses, CompiledPlan.Clause::id))
                .param("parents", array(clauses, CompiledPlan.Clause::parent))
                .param("labels", array(clauses, CompiledPlan.Clause::label))
                .param("kinds", array(clauses, CompiledPlan.Clause::kind))
                .param("words", array(clauses, CompiledPlan.Clause::text))
                .update();
    }

    /** Gives clauses other addresses; what hangs on them goes along. */
    void move(CampaignId campaign, Map<String, String> moved) {
        var addresses = moved.entrySet().stream()
                .filter(move -> !move.getKey().equals(move.getValue()))
                .toList();
        // In two steps, for two clauses may change places.
        rename(campaign, addresses, Map.Entry::getKey, move -> "~" + move.getValue());
        rename(campaign, addresses, move -> "~" + move.getValue(), Map.Entry::getValue);
    }

    private void rename(
            CampaignId campaign,
            List<Map.Entry<String, String>> moves,
            Function<Map.Entry<String, String>, @Nullable Object> from,
            Function<Map.Entry<String, String>, @Nullable Object> to) {
        db.sql("""
                update work.clause c set id = m.now
                  from unnest(cast(:before as text[]), cast(:now as text[])) as m (before, now)
                 where c.campaign_id = :campaign and c.id = m.before
                """)
                .param("campaign", campaign.value())
                .param("before", array(moves, from))
                .param("now", array(moves, to))
                .update();
    }

    /** Lays the clauses of a later edition over those on file; what is gone stays where work hangs on it, at the end. */
    void lay(CampaignId campaign, String title, List<CompiledPlan.Clause> clauses) {
        db.sql("update work.campaign set title = :title where id = :campaign")
                .param("campaign", campaign.value())
                .param("title", title)
                .update();
        db.sql("""
                delete from work.clause c
                 where campaign_id = :campaign and not id = any(cast(:ids as text[]))
                   and not exists (select from work.duty d where d.campaign_id = c.campaign_id and d.clause_id = c.id)
                   and not exists (select from work.clause_ruling r where r.campaign_id = c.campaign_id and r.clause_id = c.id)
                """)
                .param("campaign", campaign.value())
                .param("ids", array(clauses, CompiledPlan.Clause::id))
                .update();
        db.sql("update work.clause set place = place + 100000 where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .update();
        add(campaign, clauses);
    }

    /** Sets the days of the event; each setting is kept. */
    void set(
            CampaignId id,
            LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String reason,
            @Nullable Integer notice,
            int moved,
            Me by,
            Instant at) {
        db.sql("update work.campaign set starts_on = :starts, ends_on = :ends where id = :id")
                .param("id", id.value())
                .param("starts", starts)
                .param("ends", ends)
                .update();
        db.sql("""
                insert into work.event_day (campaign_id, sequence, starts_on, ends_on, reason, notice, moved, at, by_person, by_name, by_post)
                select :id, count(*) + 1, :starts, cast(:ends as date), :reason, cast(:notice as int), :moved, :at, :person, :name, :post
                  from work.event_day where campaign_id = :id
                """)
                .param("id", id.value())
                .param("starts", starts)
                .param("ends", ends)
                .param("reason", reason)
                .param("notice", notice)
                .param("moved", moved)
                .param("at", utc(at))
                .params(signature(by))
                .update();
    }

    /** The days the event was set to, latest first. */
    public List<EventDay> history(CampaignId id) {
        return db.sql("select * from work.event_day where campaign_id = :id order by sequence desc")
                .param("id", id.value())
                .query((rs, row) -> new EventDay(
                        rs.getObject("starts_on", LocalDate.class),
                        day(rs, "ends_on"),
                        rs.getString("reason"),
                        rs.getObject("notice", Integer.class),
                        rs.getInt("moved"),
                        instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("by_post")))
                .list();
    }

    /** The days of the campaign as a whole, once a period of the plan is announced. */
    void set(CampaignId id, Stretch campaign) {
        db.sql("update work.campaign set opens_on = :opens, closes_on = :closes where id = :id")
                .param("id", id.value())
                .param("opens", campaign.from())
                .param("closes", campaign.to())
                .update();
    }

    static Campaign read(ResultSet rs, int row) throws SQLException {
        return new Campaign(
                new CampaignId(id(rs, "id")),
                rs.getString("title"),
                rs.getString("event_name"),
                rs.getString("event_word"),
                new UnitId(id(rs, "issuer")),
                rs.getObject("confirmed_on", LocalDate.class),
                day(rs, "starts_on"),
                day(rs, "ends_on"),
                new Stretch(day(rs, "opens_on"), day(rs, "closes_on")));
    }
}
