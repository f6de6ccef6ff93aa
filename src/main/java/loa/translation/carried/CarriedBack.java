package loa.translation.carried;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.media.MediaId;
import loa.translation.TranslationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back of packs: tables {@code translation.carried} and {@code translation.left_over}. */
@Repository
public class CarriedBack {

    private final JdbcClient db;
    private final Clock clock;

    CarriedBack(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Outcome.Before> before(TranslationId id, UUID pack, String source) {
        return db.sql("""
                select done_at, left_sha256 from translation.carried
                 where translation = :id and pack = :pack and source_sha256 = :source
                """)
                .param("id", id.value())
                .param("pack", pack)
                .param("source", source)
                .query((rs, row) -> new Outcome.Before(rs.getLong("done_at"), rs.getString("left_sha256")))
                .optional();
    }

    void taken(TranslationId id, UUID pack, String source, Outcome.Before now) {
        db.sql("""
                insert into translation.carried (translation, pack, source_sha256, done_at, left_sha256, taken_at)
                values (:id, :pack, :source, :at, :left, :now)
                    on conflict (translation, pack, source_sha256) do update
                       set done_at = excluded.done_at, left_sha256 = excluded.left_sha256, taken_at = excluded.taken_at
                """)
                .param("id", id.value())
                .param("pack", pack)
                .param("source", source)
                .param("at", now.at())
                .param("left", now.left())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether these very words are kept beside already. */
    boolean isKept(TranslationId id, String content) {
        return db.sql(
                                "select count(*) from translation.left_over where translation = :id and content_sha256 = :content")
                        .param("id", id.value())
                        .param("content", content)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void keep(TranslationId id, String content, LeftOver over) {
        db.sql("""
                insert into translation.left_over (translation, content_sha256, source, words, second, back, voice, why, by_name, at)
                values (:id, :content, :source, :words, :second, :back, :voice, :why, :by, :at)
                    on conflict (translation, content_sha256) do nothing
                """)
                .param("id", id.value())
                .param("content", content)
                .param("source", over.source())
                .param("words", over.words())
                .param("second", over.second())
                .param("back", over.back())
                .param("voice", over.voice() == null ? null : over.voice().value())
                .param("why", over.why().name())
                .param("by", over.by())
                .param("at", over.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was not taken, the latest first. */
    public List<LeftOver> leftOver(TranslationId id) {
        return db.sql("select * from translation.left_over where translation = :id order by at desc, source")
                .param("id", id.value())
                .query((rs, row) -> {
                    var voice = rs.getObject("voice", UUID.class);
                    return new LeftOver(
                            rs.getString("source"),
                            rs.getString("words"),
                            rs.getString("second"),
                            rs.getString("back"),
                            voice == null ? null : new MediaId(voice),
                            LeftOver.Why.valueOf(rs.getString("why")),
                            rs.getString("by_name"),
                            rs.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
