package loa.work;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much of what the duties ask for: table {@code work.target}, which no other class writes. */
@Repository
public class Targets {

    private final JdbcClient db;

    Targets(JdbcClient db) {
        this.db = db;
    }

    /** What each clause of a campaign asks for, in the order it does; clauses that count nothing are left out. */
    public Map<String, List<Target>> of(CampaignId campaign) {
        return of(campaign, null);
    }

    /** What one clause asks for. */
    public List<Target> ofClause(CampaignId campaign, String clause) {
        return of(campaign, clause).getOrDefault(clause, List.of());
    }

    private Map<String, List<Target>> of(CampaignId campaign, @Nullable String clause) {
        var targets = new LinkedHashMap<String, List<Target>>();
        db.sql("""
                select * from work.target
                 where campaign_id = :campaign and (cast(:clause as text) is null or clause_id = :clause)
                 order by clause_id, place
                """).param("campaign", campaign.value()).param("clause", clause).query(rs -> {
            targets.computeIfAbsent(rs.getString("clause_id"), none -> new ArrayList<>())
                    .add(read(rs));
        });
        return targets;
    }

    /** Notes what a clause asks for, in place of what it asked for before. */
    void save(CampaignId campaign, String clause, List<Target> targets) {
        db.sql("delete from work.target where campaign_id = :campaign and clause_id = :clause")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .update();
        if (targets.isEmpty()) return;
        db.sql("""
                insert into work.target (campaign_id, clause_id, place, quantity, measure, about, words)
                select :campaign, :clause, x.place, x.quantity, x.measure, x.about, x.words
                  from unnest(cast(:quantities as numeric[]), cast(:measures as text[]), cast(:abouts as text[]),
                              cast(:words as text[])) with ordinality as x (quantity, measure, about, words, place)
                """)
                .param("campaign", campaign.value())
                .param("clause", clause)
                .param("quantities", array(targets, target -> target.quantity().toPlainString()))
                .param("measures", array(targets, Target::measure))
                .param("abouts", array(targets, Target::about))
                .param("words", array(targets, Target::words))
                .update();
    }

    private static Target read(ResultSet rs) throws SQLException {
        var about = rs.getString("about");
        return new Target(
                rs.getBigDecimal("quantity"),
                QuantityUnit.valueOf(rs.getString("measure")),
                about == null ? null : Target.About.valueOf(about),
                rs.getString("words"));
    }
}
