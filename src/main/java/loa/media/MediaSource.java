package loa.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files by what is said of them. What is shown to nobody is found by nobody. */
@Repository
class MediaSource implements Source {

    private final JdbcClient db;

    MediaSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.MEDIA;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select id, name, caption, author, place, taken_on, owner_unit, campaign, kept_at from media.item
                 where id = any (cast(:keys as uuid[])) and not withheld
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(MediaSource::read)
                .list();
    }

    private static Findable read(ResultSet rs, int row) throws SQLException {
        var owner = rs.getObject("owner_unit", UUID.class);
        var campaign = rs.getObject("campaign", UUID.class);
        var openers = new HashSet<Opener>(Set.of(new Opener.WorksAt(owner)));
        if (campaign != null) openers.add(new Opener.SeesUnit(owner));
        var caption = rs.getString("caption");
        var about = Stream.of(
                        caption.isEmpty() ? "" : rs.getString("name"),
                        rs.getString("author"),
                        rs.getString("place"),
                        Objects.requireNonNullElse(rs.getString("taken_on"), ""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Findable(
                rs.getString("id"),
                "vi",
                campaign,
                false,
                owner,
                openers,
                caption.isEmpty() ? rs.getString("name") : caption,
                about,
                "/media/" + rs.getString("id"),
                null,
                rs.getTimestamp("kept_at").toInstant());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "media.item", key, most);
    }
}
