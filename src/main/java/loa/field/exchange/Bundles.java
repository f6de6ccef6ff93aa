package loa.field.exchange;

import static loa.field.exchange.Correspondents.id;
import static loa.field.exchange.Correspondents.moment;
import static loa.field.exchange.Correspondents.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import loa.field.exchange.Bundle.Taken;
import loa.field.pack.Manifest;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs of other installations and what came of them: tables {@code field.bundle}, {@code bundle_number}, {@code acknowledged}
 * and {@code carried_text}.
 */
@Repository
public class Bundles {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    Bundles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Bundle> find(UUID id) {
        return db.sql("select * from field.bundle where id = :id")
                .param("id", id)
                .query(Bundles::read)
                .optional();
    }

    Optional<Bundle> find(String sha256) {
        return db.sql("select * from field.bundle where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Bundles::read)
                .optional();
    }

    /** The latest first. */
    public List<Bundle> latest(int limit) {
        return db.sql("select * from field.bundle order by brought_at desc, id limit :limit")
                .param("limit", limit)
                .query(Bundles::read)
                .list();
    }

    void add(Bundle bundle) {
        db.sql("""
                insert into field.bundle
                       (id, sha256, correspondent, kind, number, campaign, title, items, made_at, brought_by, brought_by_name,
                        brought_at)
                values (:id, :sha256, :correspondent, :kind, :number, :campaign, :title, :items, :madeAt, :by, :byName, :at)
                    on conflict (sha256) do nothing
                """)
                .param("id", bundle.id())
                .param("sha256", bundle.sha256())
                .param("correspondent", bundle.correspondent())
                .param("kind", bundle.kind().name())
                .param("number", bundle.number())
                .param("campaign", bundle.campaign().value())
                .param("title", bundle.title())
                .param("items", bundle.items())
                .param("madeAt", utc(bundle.madeAt()))
                .param("by", bundle.broughtBy())
                .param("byName", bundle.broughtByName())
                .param("at", utc(bundle.broughtAt()))
                .update();
    }

    /** Says that it was taken, and what came of it; when it was taken first stays. */
    void taken(UUID id, String byName, List<String> outcomes) {
        db.sql("""
                update field.bundle
                   set taken_at = coalesce(taken_at, :at), taken_by_name = coalesce(taken_by_name, :byName),
                       outcomes = cast(:outcomes as jsonb)
                 where id = :id
                """)
                .param("at", utc(clock.instant()))
                .param("byName", byName)
                .param("outcomes", JSON.writeValueAsString(outcomes))
                .param("id", id)
                .update();
    }

    /** The next number, greater than any before, also than those of before a backup was restored. */
    long number() {
        return db.sql("""
                insert into field.bundle_number (one, last) values (true, :now)
                    on conflict (one) do update set last = greatest(field.bundle_number.last + 1, excluded.last)
                returning last
                """)
                .param("now", clock.instant().toEpochMilli())
                .query(Long.class)
                .single();
    }

    /** As of when the other side was known here, at each moment: by the packs that were taken until then. */
    TreeMap<Instant, Instant> known(CampaignId campaign) {
        var known = new TreeMap<Instant, Instant>();
        db.sql("""
                select taken_at, made_at from field.bundle
                 where campaign = :campaign and kind = 'TASKS' and taken_at is not null
                 order by taken_at
                """).param("campaign", campaign.value()).query(rs -> {
            var made = Objects.requireNonNull(moment(rs, "made_at"));
            var before = known.isEmpty() ? made : known.lastEntry().getValue();
            known.put(Objects.requireNonNull(moment(rs, "taken_at")), made.isAfter(before) ? made : before);
        });
        return known;
    }

    /** What the other side has of one thing that was done here. */
    public record Ack(
            UUID key, UUID task, String outcome, @Nullable String reason, Instant at) {}

    void acknowledge(UUID correspondent, List<Ack> acks) {
        for (var ack : acks) {
            db.sql("""
                    insert into field.acknowledged (correspondent, key, outcome, reason, at)
                    values (:correspondent, :key, :outcome, :reason, :at)
                        on conflict (correspondent, key) do nothing
                    """)
                    .param("correspondent", correspondent)
                    .param("key", ack.key())
                    .param("outcome", ack.outcome())
                    .param("reason", ack.reason())
                    .param("at", utc(ack.at()))
                    .update();
        }
    }

    Set<UUID> acknowledged(UUID correspondent) {
        return new HashSet<>(db.sql("select key from field.acknowledged where correspondent = :id")
                .param("id", correspondent)
                .query(UUID.class)
                .list());
    }

    /** What is said back to that person's installation: what became of each thing it brought. */
    List<Ack> acks(UUID person) {
        return db.sql("""
                select key, task, outcome, reason, taken_at from field.receipt where person = :person order by taken_at, key
                """)
                .param("person", person)
                .query((rs, row) -> new Ack(
                        id(rs, "key"),
                        id(rs, "task"),
                        rs.getString("outcome"),
                        rs.getString("reason"),
                        Objects.requireNonNull(moment(rs, "taken_at"))))
                .list();
    }

    /** Puts the approved texts of the youngest pack in place of those before. */
    void setTexts(UUID correspondent, CampaignId campaign, List<Sheet.Text> texts) {
        db.sql("delete from field.carried_text where correspondent = :id and campaign = :campaign")
                .param("id", correspondent)
                .param("campaign", campaign.value())
                .update();
        var place = 0;
        for (var text : texts) {
            db.sql("""
                    insert into field.carried_text (correspondent, campaign, kind, subject, language, title, words, sha256, place)
                    values (:id, :campaign, :kind, :subject, :language, :title, :words, :sha256, :place)
                        on conflict do nothing
                    """)
                    .param("id", correspondent)
                    .param("campaign", campaign.value())
                    .param("kind", text.kind().name())
                    .param("subject", text.subject())
                    .param("language", text.language())
                    .param("title", text.title())
                    .param("words", text.words())
                    .param("sha256", text.sha256())
                    .param("place", place++)
                    .update();
        }
    }

    public List<Sheet.Text> texts(CampaignId campaign) {
        return db.sql(
                        "select * from field.carried_text where campaign = :campaign order by kind desc, place, subject, language")
                .param("campaign", campaign.value())
                .query((rs, row) -> new Sheet.Text(
                        Sheet.TextKind.valueOf(rs.getString("kind")),
                        id(rs, "subject"),
                        rs.getString("language"),
                        rs.getString("title"),
                        rs.getString("words"),
                        rs.getString("sha256")))
                .list();
    }

    /** The files of packs that are kept, with when they came and whether they were taken. */
    Map<String, Boolean> files() {
        var files = new HashMap<String, Boolean>();
        db.sql("select sha256, taken_at from field.bundle union all select sha256, taken_at from field.pack")
                .query(rs -> {
                    files.put(rs.getString("sha256"), rs.getObject("taken_at") != null);
                });
        return files;
    }

    private static Bundle read(ResultSet rs, int row) throws SQLException {
        var taken = moment(rs, "taken_at");
        return new Bundle(
                id(rs, "id"),
                rs.getString("sha256"),
                id(rs, "correspondent"),
                Manifest.Kind.valueOf(rs.getString("kind")),
                rs.getLong("number"),
                new CampaignId(id(rs, "campaign")),
                rs.getString("title"),
                rs.getInt("items"),
                Objects.requireNonNull(moment(rs, "made_at")),
                id(rs, "brought_by"),
                rs.getString("brought_by_name"),
                Objects.requireNonNull(moment(rs, "brought_at")),
                taken == null
                        ? null
                        : new Taken(
                                taken,
                                rs.getString("taken_by_name"),
                                new ArrayList<>(List.of(JSON.readValue(rs.getString("outcomes"), String[].class)))));
    }
}
