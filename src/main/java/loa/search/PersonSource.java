package loa.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People, for those who administer them. */
@Repository
class PersonSource implements Source {

    private final JdbcClient db;

    PersonSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("select * from organization.api_person where id = any (cast(:keys as uuid[]))")
                .param("keys", keys.toArray(String[]::new))
                .query(PersonSource::read)
                .list();
    }

    private static Findable read(ResultSet rs, int row) throws SQLException {
        var posts = ids(rs, "posts");
        var units = new HashSet<>(posts);
        units.addAll(ids(rs, "granted"));
        var administered = rs.getBoolean("everywhere") ? Set.<UUID>of() : units;
        return new Findable(
                rs.getString("id"),
                "vi",
                null,
                false,
                posts.isEmpty() ? null : posts.getFirst(),
                Set.of(new Opener.Administers(administered)),
                rs.getString("name"),
                String.join("; ", (String[]) rs.getArray("titles").getArray()),
                "/people/" + rs.getString("id"),
                null,
                Instant.EPOCH);
    }

    private static List<UUID> ids(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((UUID[]) rs.getArray(column).getArray());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "organization.api_person", key, most);
    }
}
