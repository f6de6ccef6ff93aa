package loa.work.carried;

import static loa.work.Columns.*;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads what units owe in a campaign, to be carried there. */
@Repository
public class OrderShelf {

    /** Columns and fields of packs are called alike; what a newer installation adds is passed over. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String OWED = """
            campaign_id = :campaign
              and (unit_id = any(cast(:units as uuid[])) or delegate_unit = any(cast(:units as uuid[])))""";

    private final JdbcClient db;

    OrderShelf(JdbcClient db) {
        this.db = db;
    }

    /**
     * What these units owe.
     *
     * @param from who speaks there for the installation that gets it; what it said it knows; {@code null}: nobody yet
     */
    public Orders of(CampaignId campaign, Collection<UnitId> units, @Nullable UUID from) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("campaign", campaign.value());
        values.put("units", array(units, UnitId::value));
        values.put("from", from);
        var tasks = "select id from work.task where " + OWED;
        return new Orders(
                rows("select * from work.campaign where id = :campaign", Orders.Campaign.class, values)
                        .getFirst(),
                rows(
                        "select * from work.clause where campaign_id = :campaign order by place",
                        Orders.Clause.class,
                        values),
                rows(
                        "select * from work.period where campaign_id = :campaign order by place",
                        Orders.Period.class,
                        values),
                rows(
                        "select * from work.decision where campaign_id = :campaign order by id",
                        Orders.Decision.class,
                        values),
                rows("""
                        select d.* from work.duty d
                         where d.campaign_id = :campaign
                           and d.clause_id in (select clause_id from work.task where %s)
                         order by d.clause_id
                        """.formatted(OWED), Orders.Duty.class, values),
                rows("""
                        select g.* from work.target g
                         where g.campaign_id = :campaign
                           and g.clause_id in (select clause_id from work.task where %s)
                         order by g.clause_id, g.place
                        """.formatted(OWED), Orders.Target.class, values),
                rows("select * from work.task where " + OWED + " order by id", Orders.Task.class, values),
                rows("""
                        select e.* from work.entry e
                         where e.task_id in (%s) and e.by_person is distinct from cast(:from as uuid)
                         order by e.task_id, e.sequence
                        """.formatted(tasks), Orders.Line.class, values),
                rows("""
                        select c.* from work.comment c
                         where c.task_id in (%s) and c.by_person is distinct from cast(:from as uuid)
                         order by c.at, c.id
                        """.formatted(tasks), Orders.Comment.class, values));
    }

    private <T> List<T> rows(String sql, Class<T> type, Map<String, @Nullable Object> values) {
        return db
                .sql("select row_to_json(r)::text from (" + sql + ") r")
                .params(values)
                .query(String.class)
                .list()
                .stream()
                .map(row -> JSON.readValue(row, type))
                .toList();
    }
}
