package loa.translation.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.media.MediaId;
import loa.platform.Me;
import loa.translation.TranslationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Translations as they were submitted: table {@code translation.submission}. */
@Repository
class Submissions {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    Submissions(JdbcClient db) {
        this.db = db;
    }

    Optional<Submitted> find(TranslationId id, String sha256) {
        return db.sql("select * from translation.submission where translation = :id and sha256 = :sha256")
                .param("id", id.value())
                .param("sha256", sha256)
                .query((rs, row) -> {
                    var media = rs.getObject("media", UUID.class);
                    return new Submitted(
                            rs.getString("sha256"),
                            List.of(JSON.readValue(rs.getString("lines"), Submitted.Line[].class)),
                            media == null ? null : new MediaId(media));
                })
                .optional();
    }

    /** Keeps it; what comes back to the same words and recordings is the same version. */
    void add(TranslationId id, Submitted submitted, Me by, Instant at) {
        db.sql("""
                insert into translation.submission (translation, sha256, lines, media, submitted_at, submitted_by_name)
                values (:id, :sha256, cast(:lines as jsonb), :media, :at, :by)
                    on conflict (translation, sha256) do nothing
                """)
                .param("id", id.value())
                .param("sha256", submitted.sha256())
                .param("lines", JSON.writeValueAsString(submitted.lines()))
                .param(
                        "media",
                        submitted.recording() == null
                                ? null
                                : submitted.recording().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }
}
