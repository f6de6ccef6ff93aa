package loa.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener.SeesCampaign;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds of inspection as they are found by who takes part in the campaign. */
@Repository
class RoundSource implements Source {

    private final JdbcClient db;

    RoundSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.INSPECTION;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select r.id, r.campaign, r.title, r.members, r.conclusion, r.planned_at
                  from inspection.round r
                 where r.id = any (cast(:keys as uuid[]))
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
                            rs.getString("title"),
                            Stream.of(rs.getString("members"), rs.getString("conclusion"))
                                    .filter(words -> words != null && !words.isEmpty())
                                    .collect(Collectors.joining(" · ")),
                            "/inspections/" + rs.getString("id"),
                            null,
                            rs.getTimestamp("planned_at").toInstant());
                })
                .list();
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "inspection.round", key, most);
    }
}
