package loa.congress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.approval.Preview;
import loa.approval.Preview.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions as they were when they were submitted or signed, under their hash: table {@code congress.edition}. */
@Repository
public class Editions {

    private final JdbcClient db;

    Editions(JdbcClient db) {
        this.db = db;
    }

    /** Keeps words and sounds of a version; one that is kept already stays as it is. */
    public void keep(UUID subject, String sha256, List<Part> parts) {
        int place = 0;
        for (var part : parts) {
            var words = part instanceof Preview.Words text ? text : null;
            var sound = part instanceof Preview.Sound heard ? heard : null;
            db.sql("""
                    insert into congress.edition (subject, sha256, place, part, look, words, sound)
                    values (:subject, :sha256, :place, :part, :look, :words, :sound)
                        on conflict do nothing
                    """)
                    .param("subject", subject)
                    .param("sha256", sha256)
                    .param("place", place++)
                    .param("part", part.id())
                    .param(
                            "look",
                            words == null
                                    ? Preview.Look.ITEM.name()
                                    : words.look().name())
                    .param("words", words != null ? words.text() : sound == null ? "" : sound.name())
                    .param("sound", sound == null ? null : sound.source())
                    .update();
        }
    }

    public Optional<Preview> find(UUID subject, String sha256) {
        List<Part> parts = db.sql(
                        "select * from congress.edition where subject = :subject and sha256 = :sha256 order by place")
                .param("subject", subject)
                .param("sha256", sha256)
                .query((rs, row) -> rs.getString("sound") == null
                        ? (Part) new Preview.Words(
                                rs.getString("part"),
                                Preview.Look.valueOf(rs.getString("look")),
                                rs.getString("words"),
                                null)
                        : new Preview.Sound(rs.getString("part"), rs.getString("sound"), rs.getString("words")))
                .list();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Preview(parts));
    }
}
