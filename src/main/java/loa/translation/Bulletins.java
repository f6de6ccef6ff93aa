package loa.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.media.MediaId;
import loa.platform.Me;
import loa.translation.Bulletin.Listening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Spoken translations and who heard them: tables {@code translation.bulletin} and {@code translation.listening}. */
@Repository
public class Bulletins {

    private final JdbcClient db;

    Bulletins(JdbcClient db) {
        this.db = db;
    }

    /** The latest of a translation. */
    public Optional<Bulletin> latest(TranslationId translation) {
        return db.sql("select * from translation.bulletin where translation = :id order by made_at desc limit 1")
                .param("id", translation.value())
                .query((rs, row) -> read(rs))
                .optional();
    }

    void add(TranslationId translation, Bulletin bulletin) {
        db.sql("""
                insert into translation.bulletin (id, translation, media, voices, millis, levelled, made_at, made_by_name)
                values (:id, :translation, :media, :voices, :millis, :levelled, :at, :by)
                """)
                .param("id", bulletin.id())
                .param("translation", translation.value())
                .param("media", bulletin.media().value())
                .param("voices", bulletin.voices())
                .param("millis", bulletin.millis())
                .param("levelled", bulletin.levelled())
                .param("at", bulletin.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", bulletin.madeBy())
                .update();
    }

    void heard(UUID bulletin, String listener, String place, boolean understood, String note, Me by, Instant at) {
        db.sql("""
                insert into translation.listening (bulletin, number, listener, place, understood, note, at, by_name)
                values (:bulletin, (select count(*) + 1 from translation.listening where bulletin = :bulletin), :listener,
                        :place, :understood, :note, :at, :by)
                """)
                .param("bulletin", bulletin)
                .param("listener", listener)
                .param("place", place)
                .param("understood", understood)
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    private Bulletin read(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new Bulletin(
                id,
                new MediaId(rs.getObject("media", UUID.class)),
                rs.getString("voices"),
                rs.getInt("millis"),
                rs.getBoolean("levelled"),
                rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                rs.getString("made_by_name"),
                listenings(id));
    }

    private List<Listening> listenings(UUID bulletin) {
        return db.sql("select * from translation.listening where bulletin = :bulletin order by number")
                .param("bulletin", bulletin)
                .query((rs, row) -> new Listening(
                        rs.getString("listener"),
                        rs.getString("place"),
                        rs.getBoolean("understood"),
                        rs.getString("note"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getString("by_name")))
                .list();
    }
}
