package loa.work;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.search.Findable;
import loa.search.Kind;
import loa.search.Opener.SeesCampaign;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clauses of plans at work, as they are found by whoever takes part; the key is campaign and clause. */
@Repository
class ClauseSource implements Source {

    private final JdbcClient db;

    ClauseSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.CLAUSE;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select c.campaign_id, c.id, c.words, c.label, k.confirmed_on, k.issuer, h.words as heading
                  from work.clause c
                  join work.campaign k on k.id = c.campaign_id
                  left join work.clause h on h.campaign_id = c.campaign_id and h.id = c.parent
                 where (c.campaign_id, c.id) in (
                       select cast(split_part(key, '/', 1) as uuid), substr(key, 38) from unnest(cast(:keys as text[])) u (key))
                """)
                .param("keys", keys.toArray(String[]::new))
                .query((rs, row) -> {
                    var campaign = rs.getObject("campaign_id", UUID.class);
                    var clause = rs.getString("id");
                    var heading = rs.getString("heading");
                    return new Findable(
                            campaign + "/" + clause,
                            "vi",
                            campaign,
                            false,
                            null,
                            Set.of(new SeesCampaign()),
                            rs.getString("words"),
                            Stream.of(ClauseChip.isNumbered(clause) ? clause : null, heading)
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining(" · ")),
                            ClauseChip.path(new CampaignId(campaign), clause),
                            null,
                            rs.getTimestamp("confirmed_on").toInstant());
                })
                .list();
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return db.sql("""
                select campaign_id || '/' || id as key from work.clause
                 where (campaign_id || '/' || id) collate "C" > :key
                 order by (campaign_id || '/' || id) collate "C" limit :most
                """)
                .param("key", key)
                .param("most", most)
                .query((rs, row) -> rs.getString(1))
                .list();
    }
}
