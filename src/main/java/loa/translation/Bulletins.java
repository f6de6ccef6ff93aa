package loa.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return Optional.ofNullable(latest(List.of(translation)).get(translation));
    }

    /** The latest of each. */
    public Map<TranslationId, Bulletin> latest(Collection<TranslationId> translations) {
        var made = db.sql("""
                select distinct on (translation) * from translation.bulletin
                 where translation = any (:ids) order by translation, made_at desc
                """)
                .param("ids", array(translations, TranslationId::value))
                .query((rs, row) -> read(rs))
                .list();
        if (made.isEmpty()) return Map.of();
        var heard = listenings(array(made, each -> each.bulletin().id()));
        return made.stream()
                .collect(Collectors.toMap(
                        Made::translation,
                        each -> each.bulletin()
                                .heardBy(heard.getOrDefault(each.bulletin().id(), List.of()))));
    }

    private record Made(TranslationId translation, Bulletin bulletin) {}

    private static <T> UUID[] array(Collection<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
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

    private static Made read(ResultSet rs) throws SQLException {
        var bulletin = new Bulletin(
                rs.getObject("id", UUID.class),
                new MediaId(rs.getObject("media", UUID.class)),
                rs.getString("voices"),
                rs.getInt("millis"),
                rs.getBoolean("levelled"),
                rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                rs.getString("made_by_name"),
                List.of());
        return new Made(new TranslationId(rs.getObject("translation", UUID.class)), bulletin);
    }

    /** A listening among all: its bulletin and its number. */
    private record Key(UUID bulletin, int number) {
        static Key of(ResultSet rs) throws SQLException {
            return new Key(rs.getObject("bulletin", UUID.class), rs.getInt("number"));
        }
    }

    private Map<Key, List<Mark>> marks(UUID[] bulletins) {
        var marks = new HashMap<Key, List<Mark>>();
        db.sql("select * from translation.listening_mark where bulletin = any (:bulletins) order by number, ordinal")
                .param("bulletins", bulletins)
                .query(rs -> {
                    marks.computeIfAbsent(Key.of(rs), _ -> new ArrayList<>())
                            .add(new Mark(rs.getInt("ordinal"), rs.getBoolean("understood"), rs.getString("note")));
                });
        return marks;
    }

    private Map<UUID, List<Listening>> listenings(UUID[] bulletins) {
        var marks = marks(bulletins);
        var heard = new HashMap<UUID, List<Listening>>();
        db.sql("""
                select l.*, o.reason, o.at as overruled_at, o.by_name as overruled_by
                  from translation.listening l
                  left join translation.overruling o on o.bulletin = l.bulletin and o.number = l.number
                 where l.bulletin = any (:bulletins)
                 order by l.number
                """).param("bulletins", bulletins).query(rs -> {
            var key = Key.of(rs);
            heard.computeIfAbsent(key.bulletin(), _ -> new ArrayList<>())
                    .add(new Listening(
                            rs.getString("listener"),
                            rs.getString("place"),
                            rs.getBoolean("understood"),
                            rs.getString("note"),
                            rs.getObject("at", OffsetDateTime.class).toInstant(),
                            rs.getString("by_name"),
                            rs.getObject("invitation", UUID.class),
                            marks.getOrDefault(key, List.of()),
                            overruling(rs)));
        });
        return heard;
    }

    private static @Nullable Overruling overruling(ResultSet rs) throws SQLException {
        var at = rs.getObject("overruled_at", OffsetDateTime.class);
        return at == null ? null : new Overruling(rs.getString("reason"), at.toInstant(), rs.getString("overruled_by"));
    }
}
