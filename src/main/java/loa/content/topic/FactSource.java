package loa.content.topic;

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

/** Facts with the value in force, as they are found by who takes part in the campaign. */
@Repository
class FactSource implements Source {

    private final JdbcClient db;

    FactSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.FACT;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select distinct on (f.id) f.id, f.campaign, f.name, f.key, v.value, v.source, v.by_name, v.at
                  from content.fact f
                  join content.fact_value v on v.fact = f.id
                 where f.id = any (cast(:keys as uuid[]))
                 order by f.id, v.number desc
                """)
                .param("keys", keys.toArray(String[]::new))
                .query((rs, row) -> {
                    var campaign = rs.getObject("campaign", UUID.class);
                    return new Findable(
                            rs.getString("id"),
                            "vi",
                            campaign,
                            false,
                            null,
                            Set.of(new SeesCampaign()),
                            rs.getString("name") + ": " + rs.getString("value"),
                            rs.getString("source") + " · " + rs.getString("by_name") + " · " + rs.getString("key"),
                            "/campaigns/" + campaign + "/facts",
                            null,
                            rs.getTimestamp("at").toInstant());
                })
                .list();
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "content.fact", key, most);
    }
}
