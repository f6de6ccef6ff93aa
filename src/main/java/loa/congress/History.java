package loa.congress;

import static loa.congress.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to programmes, rehearsals and lists, and what was changed: table {@code congress.history}. */
@Repository
public class History {

    private static final int MOST = 60;

    private final JdbcClient db;

    History(JdbcClient db) {
        this.db = db;
    }

    /**
     * One act.
     *
     * @param subject the item or thing, or the whole itself
     * @param about what people call it
     * @param act message key below {@code congress.act.}
     */
    public record Line(
            UUID subject,
            String about,
            String act,
            @Nullable String words,
            List<Difference> differences,
            Instant at,
            String byName,
            String byUnit) {}

    /** Notes an act; called while the whole is held, so that acts are numbered one after the other. */
    public void add(
            UUID whole,
            UUID subject,
            String about,
            String act,
            @Nullable String words,
            List<Difference> differences,
            Me by,
            Instant at) {
        db.sql("""
                insert into congress.history
                       (whole, sequence, subject, about, act, words, fields, befores, afters, at, by_person, by_name, by_unit)
                select :whole, coalesce(max(sequence), 0) + 1, :subject, :about, :act, :words, cast(:fields as text[]),
                       cast(:befores as text[]), cast(:afters as text[]), :at, :person, :name, :unit
                  from congress.history where whole = :whole
                """)
                .param("whole", whole)
                .param("subject", subject)
                .param("about", about)
                .param("act", act)
                .param("words", words)
                .param(
                        "fields",
                        array(differences.stream().map(Difference::field).toList()))
                .param(
                        "befores",
                        array(differences.stream().map(Difference::before).toList()))
                .param(
                        "afters",
                        array(differences.stream().map(Difference::after).toList()))
                .param("at", utc(at))
                .param("person", by.person())
                .param("name", by.name())
                .param("unit", by.unitName())
                .update();
    }

    /** The latest acts on the whole and its parts, latest first. */
    public List<Line> of(UUID whole) {
        return db.sql("select * from congress.history where whole = :whole order by sequence desc limit " + MOST)
                .param("whole", whole)
                .query(History::read)
                .list();
    }

    /** The latest acts on one part. */
    public List<Line> of(UUID whole, UUID subject) {
        return db.sql("select * from congress.history where whole = :whole and subject = :subject"
                        + " order by sequence desc limit " + MOST)
                .param("whole", whole)
                .param("subject", subject)
                .query(History::read)
                .list();
    }

    private static Line read(ResultSet rs, int row) throws SQLException {
        var fields = list(rs, "fields", field -> field);
        var befores = list(rs, "befores", before -> before);
        var afters = list(rs, "afters", after -> after);
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < fields.size(); i++) {
            differences.add(new Difference(fields.get(i), befores.get(i), afters.get(i)));
        }
        return new Line(
                id(rs, "subject"),
                rs.getString("about"),
                rs.getString("act"),
                rs.getString("words"),
                differences,
                instant(rs, "at"),
                rs.getString("by_name"),
                rs.getString("by_unit"));
    }
}
