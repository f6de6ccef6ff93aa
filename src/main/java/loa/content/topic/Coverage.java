package loa.content.topic;

import static loa.content.Columns.array;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a campaign is covered, seen from two sides at a time: a read model of the items. */
@Repository
public class Coverage {

    private final JdbcClient db;

    Coverage(JdbcClient db) {
        this.db = db;
    }

    /** How many items meet at a place: in work, and out. */
    public record Cell(int inWork, int out) {

        public static final Cell NONE = new Cell(0, 0);

        public int all() {
            return inWork + out;
        }
    }

    /** The counts by value of the one side and of the other. */
    public record Grid(Map<String, Map<String, Cell>> cells) {

        public Cell at(String row, String column) {
            return cells.getOrDefault(row, Map.of()).getOrDefault(column, Cell.NONE);
        }
    }

    /** Counts in one query, only items that also have these values on other sides. */
    public Grid of(
            CampaignId campaign,
            Dimension rows,
            Dimension columns,
            Map<Dimension, String> only,
            List<String> communes) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, @Nullable Object>();
        where.add("i.campaign = :campaign and i.stage not in ('WITHDRAWN', 'KILLED')");
        values.put("campaign", campaign.value());
        values.put("communes", array(communes));
        for (var filter : only.entrySet()) {
            var name = "only" + filter.getKey();
            where.add(":" + name + " = any(cast(" + filter.getKey().column() + " as text[]))");
            values.put(name, filter.getValue());
        }
        var cells = new HashMap<String, Map<String, Cell>>();
        db.sql("""
                select r.value as line, c.value as post,
                       count(*) filter (where i.stage not in ('PUBLISHED', 'ARCHIVED')) as in_work,
                       count(*) filter (where i.stage in ('PUBLISHED', 'ARCHIVED')) as gone_out
                  from content.item i
                 cross join lateral unnest(cast(%s as text[])) as r (value)
                 cross join lateral unnest(cast(%s as text[])) as c (value)
                 where %s
                 group by r.value, c.value
                """.formatted(rows.column(), columns.column(), String.join(" and ", where)))
                .params(values)
                .query(rs -> {
                    cells.computeIfAbsent(Objects.requireNonNull(rs.getString("line")), _ -> new HashMap<>())
                            .put(
                                    Objects.requireNonNull(rs.getString("post")),
                                    new Cell(rs.getInt("in_work"), rs.getInt("gone_out")));
                });
        return new Grid(cells);
    }
}
