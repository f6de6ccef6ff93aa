package loa.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener;
import loa.search.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proof as it is found: by those who see its task. */
@Repository
class ProofSource implements Source {

    private final JdbcClient db;

    ProofSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PROOF;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select s.id, s.task, s.campaign, s.unit, s.by_name, s.recorded_at, t.words as duty, t.clause_id, t.unit_id, t.partners,
                       v.accepted, v.reason,
                       array(select e.words from evidence.entry e
                              where e.submission = s.id and e.words is not null order by e.line) as words,
                       array(select distinct e.place from evidence.entry e
                              where e.submission = s.id and e.place is not null) as places,
                       array(select e.link from evidence.entry e where e.submission = s.id and e.link is not null) as links
                  from evidence.submission s
                  join work.api_task t on t.id = s.task
                  left join evidence.verdict v on v.submission = s.id
                 where s.id = any (cast(:keys as uuid[]))
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(ProofSource::read)
                .list();
    }

    private static Findable read(ResultSet rs, int row) throws SQLException {
        var campaign = rs.getObject("campaign", UUID.class);
        var owner = rs.getObject("unit_id", UUID.class);
        var openers = new HashSet<Opener>();
        openers.add(new Opener.SeesUnit(owner));
        for (var partner : (UUID[]) rs.getArray("partners").getArray()) {
            openers.add(new Opener.SeesUnit(partner));
        }
        var said = new ArrayList<>(texts(rs, "words"));
        var title = said.isEmpty() ? rs.getString("duty") : said.removeFirst();
        var about = new ArrayList<String>();
        about.add(rs.getString("clause_id"));
        about.add(rs.getString("by_name"));
        about.addAll(said);
        about.addAll(texts(rs, "places"));
        about.addAll(texts(rs, "links"));
        if (rs.getString("reason") != null) about.add(rs.getString("reason"));
        about.add(rs.getString("duty"));
        return new Findable(
                rs.getString("id"),
                "vi",
                campaign,
                true,
                rs.getObject("unit", UUID.class),
                openers,
                title,
                String.join(" · ", about),
                "/tasks/" + rs.getString("task") + "#proof-panel",
                "evidence.check." + check(rs.getObject("accepted", Boolean.class)),
                rs.getTimestamp("recorded_at").toInstant());
    }

    private static Check check(@Nullable Boolean accepted) {
        if (accepted == null) return Check.TO_CHECK;
        return accepted ? Check.ACCEPTED : Check.RETURNED;
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "evidence.submission", key, most);
    }
}
