package loa.display;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener.SeesCampaign;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slogans in their wording in force, and where they are used, as they are found by who takes part in the campaign. */
@Repository
class SloganSource implements Source {

    private final JdbcClient db;

    SloganSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.SLOGAN;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select distinct on (s.id) s.id, s.campaign, s.clause, s.language, w.words, w.at,
                       (select string_agg(distinct u.place, ' · ') from display.use u where u.slogan = s.id) as places
                  from display.slogan s
                  join display.wording w on w.slogan = s.id
                 where s.id = any (cast(:keys as uuid[])) and not s.gone
                 order by s.id, w.number desc
                """)
                .param("keys", keys.toArray(String[]::new))
                .query((rs, row) -> {
                    var campaign = rs.getObject("campaign", UUID.class);
                    var clause = rs.getString("clause");
                    var places = rs.getString("places");
                    return new Findable(
                            rs.getString("id"),
                            rs.getString("language"),
                            campaign,
                            false,
                            null,
                            Set.of(new SeesCampaign()),
                            rs.getString("words"),
                            (clause == null ? "" : clause) + (places == null ? "" : " · " + places),
                            "/slogans/" + rs.getString("id"),
                            null,
                            rs.getTimestamp("at").toInstant());
                })
                .list();
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "display.slogan", key, most);
    }
}
