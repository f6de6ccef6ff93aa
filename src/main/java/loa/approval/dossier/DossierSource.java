package loa.approval.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener;
import loa.search.Opener.SeesUnit;
import loa.search.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dossiers as they are found: by those who see what their owner, or a body that is asked, does. */
@Repository
class DossierSource implements Source {

    private final JdbcClient db;

    DossierSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.DOSSIER;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select d.id, s.id as sign_off, d.campaign, d.owner, v.title, v.words, v.by_name, v.at, s.state,
                       array(select t.body from approval.seat t where t.sign_off = s.id) as bodies
                  from approval.dossier d
                  join approval.dossier_version v on v.dossier = d.id and v.number = d.number
                 cross join lateral (select id, state from approval.sign_off o
                                      where o.subject_kind = 'dossier' and o.subject_id = d.id
                                      order by o.submitted_at desc limit 1) s
                 where d.id = any (cast(:keys as uuid[]))
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(DossierSource::read)
                .list();
    }

    private static Findable read(ResultSet rs, int row) throws SQLException {
        var campaign = rs.getObject("campaign", UUID.class);
        var owner = rs.getObject("owner", UUID.class);
        var openers = new HashSet<Opener>();
        openers.add(new SeesUnit(owner));
        for (var body : (@Nullable UUID[]) rs.getArray("bodies").getArray()) {
            if (body != null) openers.add(new SeesUnit(body));
        }
        return new Findable(
                rs.getString("id"),
                "vi",
                campaign,
                false,
                owner,
                openers,
                rs.getString("title"),
                rs.getString("words") + " · " + rs.getString("by_name"),
                "/approvals/" + rs.getString("sign_off"),
                "approval.state." + rs.getString("state"),
                rs.getTimestamp("at").toInstant());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "approval.dossier", key, most);
    }
}
