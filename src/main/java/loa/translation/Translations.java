package loa.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.content.Inline;
import loa.content.ItemId;
import loa.media.MediaId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.translation.Translation.Standing;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The translations on file with their segments: tables {@code translation.translation} and {@code translation.segment}. */
@Repository
public class Translations {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    Translations(JdbcClient db) {
        this.db = db;
    }

    public Optional<Translation> find(TranslationId id) {
        return db.sql("select * from translation.translation where id = :id")
                .param("id", id.value())
                .query(Translations::read)
                .optional();
    }

    /** The same, held for this transaction. */
    Optional<Translation> hold(TranslationId id) {
        return db.sql("select * from translation.translation where id = :id for update")
                .param("id", id.value())
                .query(Translations::read)
                .optional();
    }

    /** Holds it for this transaction. */
    public void lock(TranslationId id) {
        hold(id);
    }

    public List<Translation> of(ItemId item) {
        return db.sql("select * from translation.translation where item = :item order by language")
                .param("item", item.value())
                .query(Translations::read)
                .list();
    }

    /** All of a campaign, those due first at the top. */
    public List<Translation> of(CampaignId campaign) {
        return db.sql("""
                select * from translation.translation
                 where campaign = :campaign
                 order by due_on nulls last, title, language
                """)
                .param("campaign", campaign.value())
                .query(Translations::read)
                .list();
    }

    public Map<TranslationId, Standing> standings(Collection<TranslationId> ids) {
        var standings = new HashMap<TranslationId, Standing>();
        db.sql("""
                select translation,
                       count(*) filter (where state = 'OPEN') as open,
                       count(*) filter (where state = 'OPEN' and before_source is not null) as stale,
                       count(*) filter (where state = 'DONE') as done,
                       count(*) filter (where state = 'CHECKED') as checked
                  from translation.segment
                 where translation = any (:ids)
                 group by translation
                """)
                .param("ids", ids.stream().map(TranslationId::value).toArray(UUID[]::new))
                .query(rs -> {
                    standings.put(
                            new TranslationId(rs.getObject("translation", UUID.class)),
                            new Standing(
                                    rs.getInt("open"), rs.getInt("stale"), rs.getInt("done"), rs.getInt("checked")));
                });
        return standings;
    }

    public List<Segment> segments(TranslationId id) {
        return db.sql("select * from translation.segment where translation = :id order by ordinal")
                .param("id", id.value())
                .query(Translations::segment)
                .list();
    }

    void add(Translation translation, Me by, Instant at) {
        db.sql("""
                insert into translation.translation
                       (id, campaign, item, title, language, mode, unit, translator, translator_name, checker, checker_name,
                        due_on, dialect, followed, asked_at, asked_by, asked_by_name)
                values (:id, :campaign, :item, :title, :language, :mode, :unit, :translator, :translatorName, :checker,
                        :checkerName, :dueOn, :dialect, :followed, :at, :by, :byName)
                """)
                .param("id", translation.id().value())
                .param("campaign", translation.campaign().value())
                .param("item", translation.item().value())
                .param("title", translation.title())
                .param("language", translation.language())
                .param("mode", translation.mode().name())
                .param("unit", translation.unit().value())
                .param("translator", translation.translator())
                .param("translatorName", translation.translatorName())
                .param("checker", translation.checker())
                .param("checkerName", translation.checkerName())
                .param("dueOn", translation.dueOn())
                .param("dialect", translation.dialect())
                .param("followed", translation.followed())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", by.name())
                .update();
    }

    /** The original's edition that the segments follow from now on, and its title. */
    void follow(TranslationId id, int edition, String title) {
        db.sql("update translation.translation set followed = :edition, title = :title where id = :id")
                .param("edition", edition)
                .param("title", title)
                .param("id", id.value())
                .update();
    }

    /** The hash of what would go out from now on. */
    public void fair(TranslationId id, String sha256) {
        db.sql("update translation.translation set fair_sha256 = :sha256 where id = :id")
                .param("sha256", sha256)
                .param("id", id.value())
                .update();
    }

    void replace(TranslationId id, List<Segment> segments) {
        db.sql("delete from translation.segment where translation = :id")
                .param("id", id.value())
                .update();
        segments.forEach(segment -> add(id, segment));
    }

    void save(TranslationId id, Segment segment) {
        db.sql("delete from translation.segment where translation = :id and ordinal = :ordinal")
                .param("id", id.value())
                .param("ordinal", segment.ordinal())
                .update();
        add(id, segment);
    }

    private void add(TranslationId id, Segment segment) {
        db.sql("""
                insert into translation.segment
                       (translation, ordinal, line, source, source_sha256, runs, state, words, second, voice, back,
                        by_person, by_name, checked_by, reason, before_source, before_words)
                values (:id, :ordinal, :line, :source, :sha256, cast(:runs as jsonb), :state, :words, :second, :voice, :back,
                        :by, :byName, :checkedBy, :reason, :beforeSource, :beforeWords)
                """)
                .param("id", id.value())
                .param("ordinal", segment.ordinal())
                .param("line", segment.source().line())
                .param("source", segment.source().words())
                .param("sha256", segment.source().sha256())
                .param("runs", runs(segment.source()))
                .param("state", segment.state().name())
                .param("words", segment.words())
                .param("second", segment.second())
                .param("voice", segment.voice() == null ? null : segment.voice().value())
                .param("back", segment.back())
                .param("by", segment.by())
                .param("byName", segment.byName())
                .param("checkedBy", segment.checkedBy())
                .param("reason", segment.reason())
                .param("beforeSource", segment.beforeSource())
                .param("beforeWords", segment.beforeWords())
                .update();
    }

    private static Translation read(ResultSet rs, int row) throws SQLException {
        return new Translation(
                new TranslationId(rs.getObject("id", UUID.class)),
                new CampaignId(rs.getObject("campaign", UUID.class)),
                new ItemId(rs.getObject("item", UUID.class)),
                rs.getString("title"),
                rs.getString("language"),
                Mode.valueOf(rs.getString("mode")),
                new UnitId(rs.getObject("unit", UUID.class)),
                rs.getObject("translator", UUID.class),
                rs.getString("translator_name"),
                rs.getObject("checker", UUID.class),
                rs.getString("checker_name"),
                rs.getObject("due_on", LocalDate.class),
                rs.getString("dialect"),
                rs.getInt("followed"));
    }

    private static Segment segment(ResultSet rs, int row) throws SQLException {
        return new Segment(
                rs.getInt("ordinal"),
                source(rs),
                Segment.State.valueOf(rs.getString("state")),
                rs.getString("words"),
                rs.getString("second"),
                media(rs.getObject("voice", UUID.class)),
                rs.getString("back"),
                rs.getObject("by_person", UUID.class),
                rs.getString("by_name"),
                rs.getString("checked_by"),
                rs.getString("reason"),
                rs.getString("before_source"),
                rs.getString("before_words"));
    }

    private static String runs(Sentence source) {
        return source.isMarked() ? JSON.writeValueAsString(source.runs()) : "[]";
    }

    private static Sentence source(ResultSet rs) throws SQLException {
        var runs = rs.getString("runs");
        return runs.equals("[]")
                ? new Sentence(rs.getInt("line"), rs.getString("source"))
                : new Sentence(rs.getInt("line"), List.of(JSON.readValue(runs, Inline.Run[].class)));
    }

    static @Nullable MediaId media(@Nullable UUID id) {
        return id == null ? null : new MediaId(id);
    }
}
