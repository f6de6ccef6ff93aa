package loa.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener.SeesUnit;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found at a unit, as it is found by those who see what the unit does. */
@Repository
class FindingSource implements Source {

    private final JdbcClient db;

    FindingSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.FINDING;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select f.id, r.campaign, f.unit, f.state, f.words, i.words as item, r.title, r.planned_at,
                       (select string_agg(e.words, ' · ' order by e.sequence) from inspection.entry e
                         where e.finding = f.id and e.words <> f.words) as said,
                       (select max(e.at) from inspection.entry e where e.finding = f.id) as at
                  from inspection.finding f
                  join inspection.round r on r.id = f.round
                  join inspection.item i on i.round = f.round and i.number = f.number
                 where f.id = any (cast(:keys as uuid[]))
                """)
                .param("keys", keys.toArray(String[]::new))
                .query((rs, row) -> {
                    var campaign = rs.getObject("campaign", UUID.class);
                    var unit = rs.getObject("unit", UUID.class);
                    var said = rs.getString("said");
                    var at = rs.getTimestamp("at") == null ? rs.getTimestamp("planned_at") : rs.getTimestamp("at");
                    return new Findable(
                            rs.getString("id"),
                            "vi",
                            campaign,
                            true,
                            unit,
                            Set.of(new SeesUnit(unit)),
                            rs.getString("item"),
                            rs.getString("words") + (said == null ? "" : " · " + said) + " · " + rs.getString("title"),
                            "/inspections/findings/" + rs.getString("id"),
                            "inspection.state." + rs.getString("state"),
                            at.toInstant());
                })
                .list();
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "inspection.finding", key, most);
    }
}
