package loa.work;

import static loa.work.Columns.*;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses of people's calendars: table {@code work.calendar}. Who knows an address reads that calendar and nothing
 * else; an address dies when another is made, or with the post of its person.
 */
@Repository
public class Calendars {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS = 24;

    private final JdbcClient db;
    private final Persons persons;
    private final Units units;
    private final AuditLog audit;
    private final Clock clock;

    Calendars(JdbcClient db, Persons persons, Units units, AuditLog audit, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The address a person has in the present post. */
    public Optional<String> address(Me me) {
        return db.sql("select address from work.calendar where person_id = :person and unit_id = :unit")
                .param("person", me.person())
                .param("unit", me.unit())
                .query(String.class)
                .optional();
    }

    /** Makes an address; the one before leads nowhere from now on. */
    @Transactional
    public void renew(Me me) {
        var octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        db.sql("""
                insert into work.calendar (person_id, unit_id, address, made_at)
                values (:person, :unit, :address, :at)
                on conflict (person_id, unit_id) do update set address = excluded.address, made_at = excluded.made_at
                """)
                .param("person", me.person())
                .param("unit", me.unit())
                .param("address", Base64.getUrlEncoder().withoutPadding().encodeToString(octets))
                .param("at", utc(clock.instant()))
                .update();
        audit.append(me, "work.calendar.opened", "person:" + me.person(), null, me.unit(), Map.of());
    }

    /** Whose calendar this is, while they hold a post there. */
    public Optional<Me> reader(String address) {
        return db.sql("select person_id, unit_id from work.calendar where address = :address")
                .param("address", address)
                .query((rs, row) -> holder(new PersonId(id(rs, "person_id")), new UnitId(id(rs, "unit_id"))))
                .optional()
                .flatMap(holder -> holder);
    }

    private Optional<Me> holder(PersonId id, UnitId unit) {
        var today = LocalDate.now(clock);
        return persons.find(id)
                .flatMap(person -> person.postsOn(today).stream()
                        .filter(post -> post.unit().equals(unit))
                        .findFirst()
                        .map(post -> new Me(
                                id.value(),
                                person.name(),
                                unit.value(),
                                units.find(unit).orElseThrow().name(),
                                post.title())));
    }
}
