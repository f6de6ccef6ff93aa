package loa.translation.memory;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The glossary: table {@code translation.term}. */
@Repository
public class Terms {

    private final JdbcClient db;
    private final Clock clock;

    Terms(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Term> of(String language) {
        return db.sql("select * from translation.term where language = :language order by source")
                .param("language", language)
                .query((rs, row) -> new Term(
                        rs.getObject("id", UUID.class),
                        rs.getString("language"),
                        rs.getString("source"),
                        rs.getString("words"),
                        rs.getString("second"),
                        rs.getString("note"),
                        media(rs.getObject("voice", UUID.class)),
                        rs.getString("by_name")))
                .list();
    }

    public Optional<Term> find(String language, UUID id) {
        return of(language).stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /** Adds a term; says whether its words were free. */
    public boolean add(Term term) {
        return db.sql("""
                        insert into translation.term (id, language, source, words, second, note, voice, by_name, at)
                        values (:id, :language, :source, :words, :second, :note, :voice, :by, :at)
                            on conflict (language, source) do nothing
                        """)
                        .param("id", term.id())
                        .param("language", term.language())
                        .param("source", term.source())
                        .param("words", term.words())
                        .param("second", term.second())
                        .param("note", term.note())
                        .param(
                                "voice",
                                term.voice() == null ? null : term.voice().value())
                        .param("by", term.by())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void remove(UUID id) {
        db.sql("delete from translation.term where id = ?").param(id).update();
    }

    private static @Nullable MediaId media(@Nullable UUID id) {
        return id == null ? null : new MediaId(id);
    }
}
