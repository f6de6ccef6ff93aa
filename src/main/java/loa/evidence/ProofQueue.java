package loa.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.ClauseStatus;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proof of a campaign as a list: what waits to be checked, what was returned, what was accepted. */
@Repository
public class ProofQueue {

    public static final int PAGE = 20;

    /**
     * A submission with what it is for.
     *
     * @param words the clause in the plan's own words
     * @param latest whether it is the last of its task: the one that is judged, with those before it
     */
    public record Row(Submission submission, String words, ClauseStatus clauseStatus, boolean latest) {}

    private final JdbcClient db;
    private final Ledger ledger;

    ProofQueue(JdbcClient db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /** How many submissions stand where, of those the reader sees and the filter lets through. */
    public Map<Check, Integer> counts(CampaignId campaign, Sight sight, ProofFilter filter) {
        var counts = new EnumMap<Check, Integer>(Check.class);
        var where = new Where(campaign, sight, filter);
        db.sql("select v.accepted, count(*) as submissions from evidence.submission s"
                        + " join evidence.verdict v on v.submission = s.id "
                        + where.ofJudged() + " group by v.accepted union all select null, count(*) "
                        + FROM + where.sql() + " and " + standing(Check.TO_CHECK))
                .params(where.values)
                .query(rs -> {
                    var accepted = rs.getObject("accepted", Boolean.class);
                    var check = accepted == null ? Check.TO_CHECK : accepted ? Check.ACCEPTED : Check.RETURNED;
                    counts.put(check, rs.getInt("submissions"));
                });
        return counts;
    }

    /** One page, what waits longest first, else the latest first. */
    public List<Row> find(CampaignId campaign, Sight sight, ProofFilter filter) {
        return find(campaign, sight, filter, PAGE);
    }

    /** All of it, for a table to take along. */
    public List<Row> all(CampaignId campaign, Sight sight, ProofFilter filter) {
        return find(campaign, sight, filter, Integer.MAX_VALUE);
    }

    /** The units that have handed in anything, as far as the reader sees them. */
    public List<UnitId> units(CampaignId campaign, Sight sight) {
        var where = new Where(campaign, sight, new ProofFilter(null, null, null, null, null));
        // Who sees all skips from unit to unit along the index.
        var found = sight.everything() ? """
                with recursive unit (unit) as (
                    (select s.unit from evidence.submission s where s.campaign = :campaign order by s.unit limit 1)
                    union all
                    select (select s.unit from evidence.submission s
                             where s.campaign = :campaign and s.unit > unit.unit order by s.unit limit 1)
                      from unit where unit.unit is not null)
                select unit from unit where unit is not null
                """ : "select distinct s.unit " + FROM + where.sql();
        return db.sql(found)
                .params(where.values)
                .query((rs, row) -> new UnitId(id(rs, "unit")))
                .list();
    }

    private List<Row> find(CampaignId campaign, Sight sight, ProofFilter filter, int limit) {
        var where = new Where(campaign, sight, filter);
        if (filter.check() != null || limit == PAGE) where.conditions.add(standing(filter.standing()));
        var bare = new HashMap<SubmissionId, Row>();
        var order = filter.standing() == Check.TO_CHECK && limit == PAGE
                ? " order by s.recorded_at, s.id"
                : " order by s.recorded_at desc, s.id";
        var submissions = db.sql(SELECT + " from (select s.id as chosen " + FROM + where.sql() + order
                        + " limit :limit offset :offset) as n " + CHOSEN + order)
                .params(where.values)
                .param("limit", limit)
                .param("offset", limit == PAGE ? (filter.number() - 1) * PAGE : 0)
                .query((rs, row) -> {
                    var submission = Ledger.submission(rs, row);
                    bare.put(submission.id(), read(submission, rs));
                    return submission;
                })
                .list();
        return ledger.withEntries(submissions).stream()
                .map(whole -> {
                    var row = Objects.requireNonNull(bare.get(whole.id()));
                    return new Row(whole, row.words(), row.clauseStatus(), row.latest());
                })
                .toList();
    }

    private static Row read(Submission submission, ResultSet rs) throws SQLException {
        return new Row(
                submission,
                rs.getString("words"),
                ClauseStatus.valueOf(rs.getString("clause_status")),
                rs.getBoolean("latest"));
    }

    private static final String SELECT = """
            select s.id, s.task, s.campaign, t.clause_id as clause, s.unit, s.by_person, s.by_name, s.by_unit, s.recorded_at,
                   s.origin, s.told_by, s.told_how, s.interim, v.accepted, v.reason, v.by_person as checked_by, v.by_name as checked_by_name, v.at as checked_at,
                   t.words, c.status as clause_status,
                   not exists (select 1 from evidence.submission n where n.task = s.task and n.recorded_at > s.recorded_at)
                       as latest
            """;

    private static final String FROM = """
              from evidence.submission s
              left join evidence.verdict v on v.submission = s.id
              join work.api_task t on t.id = s.task
            """;

    /** The submissions that an inner query chose, with all that a row shows. */
    private static final String CHOSEN = """
              join evidence.submission s on s.id = n.chosen
              left join evidence.verdict v on v.submission = s.id
              join work.api_task t on t.id = s.task
              join work.api_clause_status c on c.campaign_id = s.campaign and c.clause_id = t.clause_id
            """;

    private static String standing(Check check) {
        return switch (check) {
            case TO_CHECK -> "v.submission is null and t.state = 'SUBMITTED'";
            case RETURNED -> "not v.accepted";
            case ACCEPTED -> "v.accepted";
        };
    }

    /** The conditions of a list. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, @Nullable Object> values = new HashMap<>();
        private final boolean isAboutTasks;

        Where(CampaignId campaign, Sight sight, ProofFilter filter) {
            isAboutTasks = !sight.everything() || filter.clause() != null;
            and("s.campaign = :campaign", "campaign", campaign.value());
            if (!sight.everything()) {
                var units = sight.units().stream().map(UnitId::toString).toArray(String[]::new);
                and(
                        "(s.unit = any(cast(:seen as uuid[])) or t.unit_id = any(cast(:seen as uuid[])) or t.partners && cast(:seen as uuid[]))",
                        "seen",
                        units);
            }
            if (filter.unit() != null) and("s.unit = :unit", "unit", filter.unit());
            if (filter.clause() != null) {
                and(
                        "(t.clause_id = :clause or t.clause_id like :below or t.clause_id like :beside)",
                        "clause",
                        filter.clause());
                values.put("below", filter.clause() + "/%");
                values.put("beside", filter.clause() + ".%");
            }
            if (filter.kind() != null) {
                and(
                        "exists (select 1 from evidence.entry e where e.submission = s.id and e.kind = :kind)",
                        "kind",
                        filter.kind().name());
            }
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        /** Names the campaign of the task too, so that those of other campaigns are not even looked at. */
        String sql() {
            return " where t.campaign_id = :campaign and " + String.join("\n   and ", conditions);
        }

        /** The same of what has been judged, which need not be looked up among the tasks where nothing is asked of them. */
        String ofJudged() {
            return isAboutTasks
                    ? " join work.api_task t on t.id = s.task" + sql()
                    : " where " + String.join("\n   and ", conditions);
        }
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }
}
