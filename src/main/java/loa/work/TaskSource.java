package loa.work;

import static loa.work.Columns.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener;
import loa.search.Opener.SeesUnit;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks as they are found: by those who see what their owner, or whoever helps with it, does. */
@Repository
class TaskSource implements Source {

    private final JdbcClient db;

    TaskSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.TASK;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select t.id, t.campaign_id, t.clause_id, t.unit_id, t.state, t.reason, t.moved_at, t.person_name,
                       coalesce(t.words, d.words) as words, d.partners,
                       array(select x.unit_id from work.share x where x.task_id = t.id) as shares, t.delegate_unit,
                       array(select m.by_name || ': ' || m.words from work.comment m
                              where m.task_id = t.id order by m.at desc limit 50) as comments
                  from work.task t
                  join work.duty d on d.campaign_id = t.campaign_id and d.clause_id = t.clause_id
                 where t.id = any (cast(:keys as uuid[])) and t.joined_into is null
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(TaskSource::read)
                .list();
    }

    private static Findable read(ResultSet rs, int row) throws SQLException {
        var campaign = rs.getObject("campaign_id", UUID.class);
        var owner = rs.getObject("unit_id", UUID.class);
        var openers = new HashSet<Opener>();
        var delegate =
                rs.getString("delegate_unit") == null ? List.<String>of() : List.of(rs.getString("delegate_unit"));
        Stream.of(List.of(owner.toString()), texts(rs, "partners"), texts(rs, "shares"), delegate)
                .flatMap(List::stream)
                .forEach(unit -> openers.add(new SeesUnit(UUID.fromString(unit))));
        var about = new ArrayList<String>();
        about.add(rs.getString("clause_id"));
        if (rs.getString("person_name") != null) about.add(rs.getString("person_name"));
        if (rs.getString("reason") != null) about.add(rs.getString("reason"));
        about.addAll(texts(rs, "comments"));
        return new Findable(
                rs.getString("id"),
                "vi",
                campaign,
                true,
                owner,
                openers,
                rs.getString("words"),
                String.join(" · ", about),
                "/tasks/" + rs.getString("id"),
                "work.state." + rs.getString("state"),
                rs.getTimestamp("moved_at").toInstant());
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        return list(rs, column, each -> each);
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "work.task", key, most);
    }
}
