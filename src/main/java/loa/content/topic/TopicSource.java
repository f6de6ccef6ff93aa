package loa.content.topic;

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

/** What a plan wants told, with what writers have to know of it, as it is found by who takes part; the key is campaign and clause. */
@Repository
class TopicSource implements Source {

    private final JdbcClient db;

    TopicSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.TOPIC;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select t.campaign, t.clause, t.words, b.messages, b.sources, b.dos, b.donts, b.contact,
                       coalesce(b.saved_at, 'epoch') as saved_at
                  from content.topic t
                  left join content.brief b on b.campaign = t.campaign and b.clause = t.clause
                 where not t.gone and (t.campaign, t.clause) in (
                       select cast(split_part(key, '/', 1) as uuid), substr(key, 38) from unnest(cast(:keys as text[])) u (key))
                """)
                .param("keys", keys.toArray(String[]::new))
                .query((rs, row) -> {
                    var campaign = rs.getObject("campaign", UUID.class);
                    var clause = rs.getString("clause");
                    var brief = Stream.of(
                                    rs.getString("messages"),
                                    rs.getString("sources"),
                                    rs.getString("dos"),
                                    rs.getString("donts"),
                                    rs.getString("contact"))
                            .filter(Objects::nonNull)
                            .filter(words -> !words.isBlank())
                            .collect(Collectors.joining(" · "));
                    return new Findable(
                            campaign + "/" + clause,
                            "vi",
                            campaign,
                            false,
                            null,
                            Set.of(new SeesCampaign()),
                            rs.getString("words"),
                            clause + (brief.isEmpty() ? "" : " · " + brief),
                            "/campaigns/" + campaign + "/topic?clause=" + clause,
                            null,
                            rs.getTimestamp("saved_at").toInstant());
                })
                .list();
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return db.sql("""
                select campaign || '/' || clause from content.topic
                 where (campaign || '/' || clause) collate "C" > :key
                 order by (campaign || '/' || clause) collate "C" limit :most
                """)
                .param("key", key)
                .param("most", most)
                .query((rs, row) -> rs.getString(1))
                .list();
    }
}
