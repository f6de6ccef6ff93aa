package loa.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.media.MediaId;
import loa.translation.Bulletin.Listening;
import loa.translation.Bulletin.Mark;
import loa.translation.Bulletin.Overruling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Spoken translations and who heard them: tables {@code translation.bulletin}, {@code listening}, {@code listening_mark} and
 * {@code overruling}.
 */
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

    /** Notes a listening after the others, while the translation is held. */
    public void heard(UUID bulletin, Listening heard) {
        int number = db.sql("""
                insert into translation.listening
                       (bulletin, number, listener, place, understood, note, at, by_name, invitation)
                values (:bulletin, (select count(*) + 1 from translation.listening where bulletin = :bulletin), :listener,
                        :place, :understood, :note, :at, :by, :invitation)
                returning number
                """)
                .param("bulletin", bulletin)
                .param("listener", heard.listener())
                .param("place", heard.place())
                .param("understood", heard.understood())
                .param("note", heard.note())
                .param("at", heard.at().atOffset(ZoneOffset.UTC))
                .param("by", heard.by())
                .param("invitation", heard.invitation())
                .query(Integer.class)
                .single();
        for (var mark : heard.marks()) mark(bulletin, number, mark);
    }

    private void mark(UUID bulletin, int number, Mark mark) {
        db.sql("""
                insert into translation.listening_mark (bulletin, number, ordinal, understood, note)
                values (:bulletin, :number, :ordinal, :understood, :note)
                """)
                .param("bulletin", bulletin)
                .param("number", number)
                .param("ordinal", mark.ordinal())
                .param("understood", mark.understood())
                .param("note", mark.note())
                .update();
    }

    /** Notes that it goes out all the same, while the translation is held. */
    void overrule(UUID bulletin, int number, Overruling overruling, UUID by) {
        db.sql("""
                insert into translation.overruling (bulletin, number, reason, at, by_person, by_name)
                values (:bulletin, :number, :reason, :at, :by, :byName)
                """)
                .param("bulletin", bulletin)
                .param("number", number)
                .param("reason", overruling.reason())
                .param("at", overruling.at().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("byName", overruling.by())
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

    private Map<Integer, List<Mark>> marks(UUID bulletin) {
        var marks = new HashMap<Integer, List<Mark>>();
        db.sql("select * from translation.listening_mark where bulletin = :bulletin order by number, ordinal")
                .param("bulletin", bulletin)
                .query(rs -> {
                    marks.computeIfAbsent(rs.getInt("number"), _ -> new ArrayList<>())
                            .add(new Mark(rs.getInt("ordinal"), rs.getBoolean("understood"), rs.getString("note")));
                });
        return marks;
    }

    private List<Listening> listenings(UUID bulletin) {
        var marks = marks(bulletin);
        return db.sql("""
                select l.*, o.reason, o.at as overruled_at, o.by_name as overruled_by
                  from translation.listening l
                  left join translation.overruling o on o.bulletin = l.bulletin and o.number = l.number
                 where l.bulletin = :bulletin
                 order by l.number
                """)
                .param("bulletin", bulletin)
                .query((rs, row) -> new Listening(
                        rs.getString("listener"),
                        rs.getString("place"),
                        rs.getBoolean("understood"),
                        rs.getString("note"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getString("by_name"),
                        rs.getObject("invitation", UUID.class),
                        marks.getOrDefault(rs.getInt("number"), List.of()),
                        overruling(rs)))
                .list();
    }

    private static @Nullable Overruling overruling(ResultSet rs) throws SQLException {
        var at = rs.getObject("overruled_at", OffsetDateTime.class);
        return at == null ? null : new Overruling(rs.getString("reason"), at.toInstant(), rs.getString("overruled_by"));
    }
}
