package loa.translation.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.UriUtils;

/** Terms by the words of both languages; everybody may look them up. */
@Repository
class TermSource implements Source {

    private final JdbcClient db;

    TermSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.TERM;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db
                .sql("select * from translation.term where id = any (cast(:keys as uuid[]))")
                .param("keys", keys.toArray(String[]::new))
                .query((rs, row) -> List.of(
                        found(rs, "vi", rs.getString("note")),
                        found(
                                rs,
                                rs.getString("language"),
                                (rs.getString("words") + " " + rs.getString("second")).strip())))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Findable found(ResultSet rs, String language, String body) throws SQLException {
        var source = rs.getString("source");
        return new Findable(
                rs.getString("id"),
                language,
                null,
                false,
                null,
                Set.of(new Opener.SignedIn()),
                source,
                body,
                "/terms/" + rs.getString("language") + "?q=" + UriUtils.encodeQueryParam(source, UTF_8),
                null,
                rs.getTimestamp("at").toInstant());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "translation.term", key, most);
    }
}
