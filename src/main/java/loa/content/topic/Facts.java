package loa.content.topic;

import static loa.content.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.content.ContentEvent.EditionSaved;
import loa.content.Editions;
import loa.content.Inline;
import loa.content.ItemId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts of each campaign, every value they had, and where they are used: tables {@code content.fact}, {@code
 * content.fact_value} and {@code content.fact_use}.
 */
@Repository
public class Facts {

    private static final String FACTS = """
            select f.id, f.clause, f.key, f.name, v.value, v.source, v.valid_until, v.reason, v.number, v.at, v.by_name,
                   (select count(distinct u.item) from content.fact_use u
                      join content.item i on i.id = u.item
                     where i.campaign = f.campaign and u.key = f.key) as uses,
                   (select count(distinct u.item) from content.fact_use u
                      join content.item i on i.id = u.item
                     where i.campaign = f.campaign and u.key = f.key and u.value <> v.value
                       and i.stage in ('DRAFT', 'EDIT', 'CHECK', 'APPROVAL', 'APPROVED')) as stale
              from content.fact f
              join lateral (select * from content.fact_value w where w.fact = f.id order by number desc limit 1) v on true
            """;

    private final JdbcClient db;
    private final Editions editions;

    Facts(JdbcClient db, Editions editions) {
        this.db = db;
        this.editions = editions;
    }

    /** A fact as it stands in a text, where its value is not in force any more. */
    public record Outdated(Fact fact, String value) {}

    /** A value that a fact had. */
    public record Value(
            int number,
            String value,
            String source,
            @Nullable LocalDate validUntil,
            @Nullable String reason,
            Instant at,
            String by) {}

    /** Those of a campaign, by name. */
    public List<Fact> of(CampaignId campaign) {
        return db.sql(FACTS + " where f.campaign = :campaign order by f.name collate \"vi-x-icu\"")
                .param("campaign", campaign.value())
                .query(Facts::read)
                .list();
    }

    public Optional<Fact> find(CampaignId campaign, UUID id) {
        return db.sql(FACTS + " where f.campaign = :campaign and f.id = :id")
                .param("campaign", campaign.value())
                .param("id", id)
                .query(Facts::read)
                .optional();
    }

    /** The values in force by key. */
    public Map<String, String> values(CampaignId campaign) {
        var values = new HashMap<String, String>();
        db.sql("""
                select distinct on (f.id) f.key, v.value
                  from content.fact f
                  join content.fact_value v on v.fact = f.id
                 where f.campaign = :campaign
                 order by f.id, v.number desc
                """).param("campaign", campaign.value()).query(rs -> {
            values.put(rs.getString("key"), rs.getString("value"));
        });
        return values;
    }

    /** Every value of a fact, the latest first. */
    public List<Value> history(UUID fact) {
        return db.sql("select * from content.fact_value where fact = :fact order by number desc")
                .param("fact", fact)
                .query((rs, row) -> new Value(
                        rs.getInt("number"),
                        rs.getString("value"),
                        rs.getString("source"),
                        rs.getObject("valid_until", LocalDate.class),
                        rs.getString("reason"),
                        instant(rs, "at"),
                        rs.getString("by_name")))
                .list();
    }

    /** The facts that stand in the edition in force with the value that stands there, by key. */
    public Map<String, String> used(ItemId item, String language) {
        var used = new HashMap<String, String>();
        db.sql("select key, value from content.fact_use where item = :item and language = :language")
                .param("item", item.value())
                .param("language", language)
                .query(rs -> {
                    used.put(rs.getString("key"), rs.getString("value"));
                });
        return used;
    }

    /** Items in work in which this fact still has an earlier value. */
    public List<ItemId> stale(CampaignId campaign, String key, String value) {
        return db.sql("""
                select distinct i.id, i.title
                  from content.fact_use u
                  join content.item i on i.id = u.item
                 where i.campaign = :campaign and u.key = :key and u.value <> :value
                   and i.stage in ('DRAFT', 'EDIT', 'CHECK', 'APPROVAL', 'APPROVED')
                 order by i.title
                """)
                .param("campaign", campaign.value())
                .param("key", key)
                .param("value", value)
                .query((rs, row) -> new ItemId(id(rs, "id")))
                .list();
    }

    /** Notes which facts the new edition uses. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EditionSaved saved) {
        db.sql("delete from content.fact_use where item = :item and language = :language")
                .param("item", saved.item().value())
                .param("language", saved.language())
                .update();
        var edition = editions.find(saved.edition()).orElseThrow();
        var used = new HashMap<String, String>();
        edition.text().lines().forEach(line -> used.putAll(Inline.facts(line)));
        used.forEach((key, value) -> db.sql("""
                        insert into content.fact_use (item, language, key, value)
                        values (:item, :language, :key, :value)
                        """)
                .param("item", saved.item().value())
                .param("language", saved.language())
                .param("key", key)
                .param("value", value)
                .update());
    }

    boolean add(UUID id, CampaignId campaign, @Nullable String clause, String key, String name) {
        return db.sql("""
                insert into content.fact (id, campaign, clause, key, name)
                values (:id, :campaign, :clause, :key, :name)
                    on conflict (campaign, key) do nothing
                """)
                        .param("id", id)
                        .param("campaign", campaign.value())
                        .param("clause", clause)
                        .param("key", key)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Appends a value, unless somebody else did since this number. */
    boolean add(
            UUID fact,
            int after,
            String value,
            String source,
            @Nullable LocalDate validUntil,
            @Nullable String reason,
            Instant at,
            Me by) {
        return db.sql("""
                insert into content.fact_value (fact, number, value, source, valid_until, reason, at, by_person, by_name)
                values (:fact, :number, :value, :source, :validUntil, :reason, :at, :person, :name)
                    on conflict (fact, number) do nothing
                """)
                        .param("fact", fact)
                        .param("number", after + 1)
                        .param("value", value)
                        .param("source", source)
                        .param("validUntil", validUntil)
                        .param("reason", reason)
                        .param("at", utc(at))
                        .param("person", by.person())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    private static Fact read(ResultSet rs, int row) throws SQLException {
        return new Fact(
                id(rs, "id"),
                rs.getString("clause"),
                rs.getString("key"),
                rs.getString("name"),
                rs.getString("value"),
                rs.getString("source"),
                rs.getObject("valid_until", LocalDate.class),
                rs.getString("reason"),
                rs.getInt("number"),
                instant(rs, "at"),
                rs.getString("by_name"),
                rs.getInt("uses"),
                rs.getInt("stale"));
    }
}
