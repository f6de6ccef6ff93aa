package loa.content;

import static loa.content.Columns.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items as they are found, in every language that has an edition: by their desk, who checks or approves it, and who was asked for a part. */
@Repository
class ContentSource implements Source {

    private final JdbcClient db;

    ContentSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.CONTENT;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select i.id, i.campaign, i.unit, i.stage, i.reason, i.moved_at, i.by_name,
                       coalesce(e.language, i.language) as language, coalesce(e.title, i.title) as title, e.lead, e.blocks,
                       (select o.by_person from content.edition o
                         where o.item = i.id and o.language = i.language and o.number = i.edition) as author,
                       array(select a.person from content.coverage a
                              where a.item = i.id and a.state <> 'DECLINED' and a.person is not null) as asked,
                       array(select a.unit from content.coverage a
                              where a.item = i.id and a.state <> 'DECLINED' and a.person is null) as asked_units,
                       (select a.bodies from approval.api_asked a
                           where a.subject_kind = 'content' and a.subject_id = i.id) as bodies
                  from content.item i
                  left join (select distinct on (item, language) item, language, title, lead, blocks
                               from content.edition
                              where item = any (cast(:keys as uuid[]))
                              order by item, language, number desc) e on e.item = i.id
                 where i.id = any (cast(:keys as uuid[]))
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(ContentSource::read)
                .list();
    }

    private static Findable read(ResultSet rs, int row) throws SQLException {
        var campaign = rs.getObject("campaign", UUID.class);
        var unit = rs.getObject("unit", UUID.class);
        var openers = new HashSet<Opener>(Set.of(new Opener.SeesUnit(unit)));
        if (rs.getObject("author") != null) openers.add(new Opener.Is(rs.getObject("author", UUID.class)));
        list(rs, "asked", UUID::fromString).forEach(person -> openers.add(new Opener.Is(person)));
        list(rs, "asked_units", UUID::fromString).forEach(at -> openers.add(new Opener.WorksAt(at)));
        list(rs, "bodies", UUID::fromString).forEach(body -> openers.add(new Opener.SeesUnit(body)));
        var reason = rs.getString("reason");
        return new Findable(
                rs.getString("id"),
                rs.getString("language"),
                campaign,
                true,
                unit,
                openers,
                rs.getString("title"),
                words(rs) + (reason == null ? "" : "\n" + reason),
                "/content/" + rs.getString("id"),
                "content.stage." + rs.getString("stage"),
                rs.getTimestamp("moved_at").toInstant());
    }

    private static String words(ResultSet rs) throws SQLException {
        var blocks = rs.getString("blocks");
        if (blocks == null) return rs.getString("by_name");
        return new Manuscript("", rs.getString("lead"), BlockJson.read(blocks)).words();
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "content.item", key, most);
    }
}
