package loa.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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

/** Plans as they are found: in review by who may bring plans for their unit, then as the campaign by who takes part. */
@Repository
class PlanSource implements Source {

    private final JdbcClient db;

    PlanSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.PLAN;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select id, title, number, state, owner, issuer, brought_at, brought_by_name from plan.plan
                 where id = any (cast(:keys as uuid[])) and state <> 'DISCARDED'
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(PlanSource::read)
                .list();
    }

    private static Findable read(ResultSet rs, int row) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var owner = rs.getObject("owner", UUID.class);
        var issuer = rs.getObject("issuer", UUID.class);
        var number = rs.getString("number");
        boolean confirmed = rs.getString("state").equals("CONFIRMED");
        var opener = confirmed ? new Opener.SeesCampaign() : new Opener.BringsPlansFor(owner);
        return new Findable(
                id.toString(),
                "vi",
                confirmed ? id : null,
                false,
                issuer == null ? owner : issuer,
                Set.of(opener),
                rs.getString("title"),
                (number == null ? "" : number + ". ") + rs.getString("brought_by_name"),
                confirmed ? "/campaigns/" + id : "/plans/" + id + "/review",
                "plan.state." + rs.getString("state"),
                rs.getTimestamp("brought_at").toInstant());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "plan.plan", key, most);
    }
}
