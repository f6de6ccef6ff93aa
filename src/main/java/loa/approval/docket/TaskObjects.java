package loa.approval.docket;

import static loa.approval.Columns.*;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loa.approval.ObjectKind;
import loa.approval.rule.Rule;
import loa.organization.UnitId;
import loa.platform.Plain;
import loa.platform.view.Words;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskSheets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a task approves or submits, as its clause says. */
@Repository
public class TaskObjects {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final JdbcClient db;
    private final TaskSheets sheets;

    TaskObjects(JdbcClient db, TaskSheets sheets) {
        this.db = db;
        this.sheets = sheets;
    }

    /** @param approves whether the unit approves these things, else it submits them */
    public record About(CampaignId campaign, UnitId unit, List<ObjectKind> kinds, boolean approves) {}

    /**
     * Kinds of which nothing will come to be approved: where a "(nếu có)" was answered with no, every task that would make such
     * things does not apply, or every clause that speaks of their approval does not.
     */
    public Set<ObjectKind> dormant(CampaignId campaign, Collection<Rule> rules) {
        var unmade = db
                .sql("""
                        select k.kind
                          from unnest(cast(:kinds as text[])) as k (kind)
                         where exists (select from work.api_task t
                                        where t.campaign_id = :campaign and t.objects @> array[k.kind]
                                          and not t.actions @> array['APPROVE'])
                           and not exists (select from work.api_task t
                                            where t.campaign_id = :campaign and t.objects @> array[k.kind]
                                              and not t.actions @> array['APPROVE'] and t.state <> 'NOT_APPLICABLE')
                        """)
                .param("campaign", campaign.value())
                .param("kinds", array(rules, rule -> rule.kind().name()))
                .query((rs, row) -> rs.getString(1))
                .list()
                .stream()
                .map(ObjectKind::valueOf)
                .collect(Collectors.toSet());
        var gone = Set.copyOf(db.sql("""
                select clause_id from work.api_clause_status
                 where campaign_id = :campaign and status = 'NOT_APPLICABLE'
                """)
                .param("campaign", campaign.value())
                .query((rs, row) -> rs.getString(1))
                .list());
        var parts = dropped(campaign);
        return rules.stream()
                .filter(rule -> unmade.contains(rule.kind()) || isDropped(rule, gone, parts))
                .map(Rule::kind)
                .collect(Collectors.toSet());
    }

    /** The parts of clauses that hang on a "(nếu có)" which was answered with no, by clause. */
    private Map<String, String> dropped(CampaignId campaign) {
        var parts = new HashMap<String, String>();
        db.sql("""
                select clause_id, part from work.api_condition
                 where campaign_id = :campaign and answer = 'NO' and part is not null
                """).param("campaign", campaign.value()).query(rs -> {
            parts.put(rs.getString("clause_id"), Plain.text(rs.getString("part")));
        });
        return parts;
    }

    private static boolean isDropped(Rule rule, Set<String> gone, Map<String, String> parts) {
        if (rule.clauses().isEmpty()) return false;
        var names = Words.in(VIETNAMESE, rule.kind().key()).split(",");
        return rule.clauses().stream()
                .allMatch(clause -> gone.contains(clause)
                        || Arrays.stream(names)
                                .anyMatch(name -> parts.getOrDefault(clause, "").contains(Plain.text(name))));
    }

    /** Empty for a task that does neither. */
    public Optional<About> find(TaskId task) {
        return sheets.asks(task)
                .filter(asks -> !asks.objects().isEmpty())
                .filter(asks ->
                        asks.actions().contains("APPROVE") || asks.actions().contains("SUBMIT"))
                .map(asks -> new About(
                        asks.campaign(),
                        asks.unit(),
                        asks.objects().stream().map(ObjectKind::valueOf).toList(),
                        asks.actions().contains("APPROVE")));
    }
}
