package loa.notification;

import static loa.notification.Columns.instant;
import static loa.notification.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import loa.organization.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is on its way out or went: table {@code notification.delivery}, which no other class writes. */
@Repository
public class Deliveries {

    /** How long whoever claimed a delivery has for it, before another may try. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient db;

    Deliveries(JdbcClient db) {
        this.db = db;
    }

    /** What did not arrive. */
    public record Failure(
            PersonId person,
            Way way,
            String state,
            int tries,
            @Nullable Instant at,
            String error) {}

    void add(Collection<Delivery> all) {
        if (all.isEmpty()) return;
        db.sql("""
                insert into notification.delivery (notice, person, way, target, state, due_at)
                select notice, person, way, target, 'WAITING', due_at
                  from unnest(cast(:notices as uuid[]), cast(:persons as uuid[]), cast(:ways as text[]),
                              cast(:targets as text[]), cast(:dues as timestamptz[])) as d (notice, person, way, target, due_at)
                    on conflict do nothing
                """)
                .param("notices", array(all, Delivery::notice))
                .param("persons", array(all, Delivery::person))
                .param("ways", array(all, Delivery::way))
                .param("targets", array(all, Delivery::target))
                .param("dues", array(all, Delivery::dueAt))
                .update();
    }

    /** Takes what is due of a way; nobody else gets the same while the lease runs. */
    @Transactional
    List<Delivery> claim(Way way, Instant now, int most) {
        return db.sql("""
                with due as (
                    select notice, way, target from notification.delivery
                     where way = :way and state = 'WAITING' and due_at <= :now
                     order by due_at, person limit :most
                       for update skip locked)
                update notification.delivery d
                   set due_at = :lease, tries = d.tries + 1, tried_at = :now
                  from due
                 where d.notice = due.notice and d.way = due.way and d.target = due.target
                returning d.*
                """)
                .param("way", way.name())
                .param("now", utc(now))
                .param("lease", utc(now.plus(LEASE)))
                .param("most", most)
                .query(Deliveries::read)
                .list();
    }

    void sent(Collection<Delivery> all) {
        mark(all, "SENT", null, null);
    }

    void refused(Collection<Delivery> all, String why) {
        mark(all, "REFUSED", why, null);
    }

    void givenUp(Collection<Delivery> all, String why) {
        mark(all, "GIVEN_UP", why, null);
    }

    void again(Collection<Delivery> all, String why, Instant at) {
        mark(all, "WAITING", why, at);
    }

    /** How many stand where, by way; a state is {@code WAITING}, {@code SENT}, {@code REFUSED} or {@code GIVEN_UP}. */
    public Map<Way, Map<String, Integer>> counts(Instant since) {
        var counts = new EnumMap<Way, Map<String, Integer>>(Way.class);
        db.sql("""
                select way, state, count(*) as times from notification.delivery
                 where state = 'WAITING' or tried_at >= ?
                 group by way, state
                """).param(utc(since)).query(rs -> {
            counts.computeIfAbsent(Way.valueOf(rs.getString("way")), way -> new java.util.HashMap<>())
                    .put(rs.getString("state"), rs.getInt("times"));
        });
        return counts;
    }

    /** What was refused or given up, or waits after it failed, latest first. */
    public List<Failure> failures(int most) {
        return db.sql("""
                select person, way, state, tries, tried_at, error from notification.delivery
                 where error is not null and state <> 'SENT'
                 order by tried_at desc nulls last limit ?
                """)
                .param(most)
                .query((rs, row) -> new Failure(
                        new PersonId(rs.getObject("person", UUID.class)),
                        Way.valueOf(rs.getString("way")),
                        rs.getString("state"),
                        rs.getInt("tries"),
                        rs.getObject("tried_at") == null ? null : instant(rs, "tried_at"),
                        rs.getString("error")))
                .list();
    }

    private void mark(Collection<Delivery> all, String state, @Nullable String why, @Nullable Instant due) {
        db.sql("""
                update notification.delivery d
                   set state = :state, error = :why, due_at = coalesce(cast(:due as timestamptz), d.due_at)
                  from unnest(cast(:notices as uuid[]), cast(:ways as text[]), cast(:targets as text[])) as m (notice, way, target)
                 where d.notice = m.notice and d.way = m.way and d.target = m.target
                """)
                .param("state", state)
                .param("why", why)
                .param("due", due == null ? null : utc(due))
                .param("notices", array(all, Delivery::notice))
                .param("ways", array(all, Delivery::way))
                .param("targets", array(all, Delivery::target))
                .update();
    }

    private static String[] array(Collection<Delivery> all, Function<Delivery, Object> value) {
        return all.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static Delivery read(ResultSet rs, int row) throws SQLException {
        return new Delivery(
                rs.getObject("notice", UUID.class),
                new PersonId(rs.getObject("person", UUID.class)),
                Way.valueOf(rs.getString("way")),
                rs.getString("target"),
                instant(rs, "due_at"),
                rs.getInt("tries"));
    }
}
