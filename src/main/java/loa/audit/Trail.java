package loa.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as a reader sees it: only the acts within reach, newest first. */
@Repository
public class Trail {

    private final JdbcClient db;
    private final Readership readership;
    private final Settings settings;

    Trail(JdbcClient db, Readership readership, Settings settings) {
        this.db = db;
        this.readership = readership;
        this.settings = settings;
    }

    public long count(Search search, Me me) {
        var where = where(search, me);
        return db.sql("select count(*) from audit.entry" + where.sql())
                .params(where.values)
                .query(Long.class)
                .single();
    }

    public List<Found> find(Search search, Me me, int limit, long skipped) {
        var where = where(search, me);
        return db.sql("select * from audit.entry" + where.sql()
                        + " order by sequence desc limit :limit offset :skipped")
                .params(where.values)
                .param("limit", limit)
                .param("skipped", skipped)
                .query(Trail::read)
                .list();
    }

    /** The acts that were ever done, each read off the index once. */
    public List<String> acts() {
        return db.sql("""
                with recursive act as (
                    (select act from audit.entry order by act limit 1)
                    union all
                    select (select e.act from audit.entry e where e.act > act.act order by e.act limit 1) from act
                     where act.act is not null
                )
                select act from act where act is not null
                """).query((rs, row) -> rs.getString(1)).list();
    }

    /** The units that acts within reach concern, with their names. */
    public Map<UUID, String> units(Me me) {
        var reach = readership.reach(me);
        var units = db.sql("""
                with recursive one as (
                    (select unit from audit.entry where unit is not null order by unit limit 1)
                    union all
                    select (select e.unit from audit.entry e where e.unit > one.unit order by e.unit limit 1) from one
                     where one.unit is not null
                )
                select unit from one where unit is not null
                """).query((rs, row) -> rs.getObject(1, UUID.class)).list();
        return readership.unitNames(units.stream()
                .filter(unit -> reach.everything() || reach.units().contains(unit))
                .toList());
    }

    public Map<UUID, String> unitNames(List<Found> found) {
        return readership.unitNames(found.stream()
                .map(one -> one.entry().unit())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList());
    }

    private Where where(Search search, Me me) {
        var where = new Where();
        var reach = readership.reach(me);
        if (!reach.everything())
            where.and(
                            "(unit = any (:reach) or person = :me)",
                            "reach",
                            reach.units().toArray(UUID[]::new))
                    .with("me", me.person());
        if (search.q() != null) {
            for (var word : Plain.text(search.q()).split(" ")) {
                var name = "word" + where.values.size();
                where.and("search like :" + name, name, "%" + word + "%");
            }
        }
        if (search.act() != null) where.and("act = :act", "act", search.act());
        if (search.unit() != null) where.and("unit = :unit", "unit", search.unit());
        if (search.person() != null) where.and("person = :person", "person", search.person());
        if (search.from() != null) where.and("at >= :from", "from", start(search.from()));
        if (search.until() != null)
            where.and("at < :until", "until", start(search.until().plusDays(1)));
        return where;
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toOffsetDateTime();
    }

    private static Found read(ResultSet rs, int row) throws SQLException {
        return new Found(rs.getLong("sequence"), Entries.read(rs, row));
    }

    /** The conditions that apply. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Where and(String condition, String name, Object value) {
            conditions.add(condition);
            return with(name, value);
        }

        Where with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
