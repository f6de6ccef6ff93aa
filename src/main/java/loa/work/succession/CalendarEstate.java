package loa.work.succession;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.UnitId;
import loa.organization.decree.Estate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars that phones fetch: each goes along with its person, and the address stays good. */
@Repository
class CalendarEstate implements Estate {

    private final JdbcClient db;
    private final Persons persons;

    CalendarEstate(JdbcClient db, Persons persons) {
        this.db = db;
        this.persons = persons;
    }

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Item> of(Set<UnitId> units, LocalDate day) {
        record Kept(PersonId person, UnitId unit) {}
        var kept = db.sql("select person_id, unit_id from work.calendar where unit_id = any (:units)")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((rs, row) -> new Kept(
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        new UnitId(rs.getObject("unit_id", UUID.class))))
                .list();
        var names = persons.names(kept.stream().map(Kept::person).toList());
        return kept.stream()
                .map(one -> new Item(
                        one.person + "@" + one.unit,
                        one.unit,
                        msg("work.succession.calendar", names.getOrDefault(one.person, "")),
                        "",
                        null,
                        "people/" + one.person + "@" + one.unit,
                        true))
                .toList();
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        for (var one : handovers) if (one.to() != null) move(one.key(), one.from(), one.to());
        return Map.of();
    }

    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        return false;
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        for (var one : handovers) if (one.to() != null) move(one.key(), one.to(), one.from());
    }

    /** One who has a calendar there already keeps both addresses apart: the old one leads nowhere. */
    private void move(String key, UnitId from, UnitId to) {
        db.sql("""
                update work.calendar c set unit_id = :to
                 where person_id = cast(:person as uuid) and unit_id = :from
                   and not exists (select from work.calendar o where o.person_id = c.person_id and o.unit_id = :to)
                """)
                .param("to", to.value())
                .param("from", from.value())
                .param("person", key.split("@")[0])
                .update();
    }
}
