package loa.content;

import static loa.content.Columns.array;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.content.Items.Filed;
import loa.platform.Me;
import loa.platform.Plain;
import loa.work.CampaignId;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of a campaign as a list: filtered, searched, page by page. */
@Repository
public class ItemList {

    public static final int PAGE = 30;

    private final JdbcClient db;
    private final Clock clock;

    ItemList(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * An item in a list.
     *
     * @param stale whether a fact in it was corrected since
     * @param asked parts that somebody was asked for and has not finished
     */
    public record Row(Filed filed, boolean stale, int asked) {

        public Item item() {
            return filed.item();
        }
    }

    /** One page of a list that has {@code total} rows. */
    public record Rows(List<Row> rows, int total) {

        public int pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** One page, what is due first on top, what is out at the end. */
    public Rows find(CampaignId campaign, Sight sight, ItemFilter filter, Me me) {
        return find(campaign, sight, filter, me, PAGE);
    }

    /** All of them, for a table to take along. */
    public List<Row> all(CampaignId campaign, Sight sight, ItemFilter filter, Me me) {
        return find(campaign, sight, filter, me, Integer.MAX_VALUE).rows();
    }

    private Rows find(CampaignId campaign, Sight sight, ItemFilter filter, Me me, int limit) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, @Nullable Object>();
        where.add("i.campaign = :campaign");
        values.put("campaign", campaign.value());
        values.put("me", me.person());
        values.put("home", me.unit());
        if (!sight.everything()) {
            where.add("(i.unit = any(cast(:seen as uuid[])) or " + ASKED_OF_ME + ")");
            values.put("seen", array(sight.units()));
        }
        narrow(filter, where, values);
        var total = new int[1];
        var rows = db.sql("""
                select i.*, count(*) over () as total, %s as stale,
                       (select count(*) from content.coverage a
                         where a.item = i.id and a.state in ('ASKED', 'ACCEPTED')) as asked
                  from content.item i
                 where %s
                 order by i.stage in ('PUBLISHED', 'ARCHIVED', 'WITHDRAWN', 'KILLED'), i.due_on nulls last,
                          i.moved_at desc, i.id
                 limit :limit offset :offset
                """.formatted(STALE, String.join("\n   and ", where)))
                .params(values)
                .param("limit", limit)
                .param("offset", limit == PAGE ? (filter.number() - 1) * PAGE : 0)
                .query((rs, row) -> {
                    total[0] = rs.getInt("total");
                    return new Row(Items.filed(rs, row), rs.getBoolean("stale"), rs.getInt("asked"));
                })
                .list();
        return new Rows(rows, total[0]);
    }

    private static final String ASKED_OF_ME = """
            exists (select from content.coverage a
                     where a.item = i.id and (a.person = :me or a.person is null and a.unit = :home))""";

    private static final String STALE = """
            (i.stage in ('DRAFT', 'EDIT', 'CHECK', 'APPROVAL', 'APPROVED')
             and exists (select from content.fact_use u
                           join content.fact f on f.campaign = i.campaign and f.key = u.key
                          where u.item = i.id
                            and u.value <> (select v.value from content.fact_value v
                                             where v.fact = f.id order by v.number desc limit 1)))""";

    private void narrow(ItemFilter filter, List<String> where, Map<String, @Nullable Object> values) {
        if (filter.q() != null) {
            where.add("i.search like :q");
            values.put("q", Plain.pattern(filter.q()));
        }
        equal("i.stage", "stage", filter.stage() == null ? null : filter.stage().name(), where, values);
        equal("i.genre", "genre", filter.genre() == null ? null : filter.genre().name(), where, values);
        equal("i.unit", "unit", filter.unit(), where, values);
        holds("i.topics", "topic", filter.topic(), where, values);
        holds(
                "i.phases",
                "phase",
                filter.phase() == null ? null : filter.phase().name(),
                where,
                values);
        holds(
                "i.channels",
                "channel",
                filter.channel() == null ? null : filter.channel().name(),
                where,
                values);
        holds("i.languages", "language", filter.language(), where, values);
        if (filter.commune() != null) {
            where.add("(cardinality(i.communes) = 0 or :commune = any(i.communes))");
            values.put("commune", filter.commune());
        }
        if (filter.isLate()) {
            where.add("i.due_on < :today and i.stage in ('DRAFT', 'EDIT', 'CHECK', 'APPROVAL', 'APPROVED')");
            values.put("today", LocalDate.now(clock));
        }
        if (filter.isStale()) where.add(STALE);
        if (filter.isMine()) {
            where.add("(i.by_person = :me or " + ASKED_OF_ME
                    + " or exists (select from content.edition e where e.item = i.id and e.by_person = :me))");
        }
    }

    private static void equal(
            String column,
            String name,
            @Nullable Object value,
            List<String> where,
            Map<String, @Nullable Object> values) {
        if (value == null) return;
        where.add(column + " = :" + name);
        values.put(name, value);
    }

    private static void holds(
            String column,
            String name,
            @Nullable String value,
            List<String> where,
            Map<String, @Nullable Object> values) {
        if (value == null) return;
        where.add(":" + name + " = any(" + column + ")");
        values.put(name, value);
    }
}
