package loa.organization;

import java.time.LocalDate;
import java.util.Set;
import loa.platform.Me;
import org.springframework.stereotype.Component;

/** People and units for tests, registered as the desks do it. Import it: {@code @Import(People.class)}. */
@Component
public class People {

    private final UnitDesk desk;
    private final Units units;
    private final PersonDesk persons;

    People(UnitDesk desk, Units units, PersonDesk persons) {
        this.desk = desk;
        this.units = units;
        this.persons = persons;
    }

    /** A district of 2024 to today with that name, below no other unit. */
    public Unit district(String name) {
        return unit(name, UnitKind.DISTRICT, null);
    }

    public Unit unit(String name, UnitKind kind, @org.jspecify.annotations.Nullable UnitId parent) {
        return desk.found(name, kind, parent, LocalDate.of(2024, 1, 1), administrator());
    }

    /** Who administers everything. */
    public Me administrator() {
        throw new UnsupportedOperationException();
    }

    /** Who does tasks of the unit. */
    public Me officer(String name, UnitId unit) {
        return with(name, unit, "Chuyên viên", Role.OFFICER);
    }

    /** Who imports plans at the unit and runs its campaigns. */
    public Me chief(String name, UnitId unit) {
        return with(name, unit, "Chủ tịch", Role.CHIEF);
    }

    public Me inspector(String name, UnitId unit) {
        return with(name, unit, "Ủy viên", Role.INSPECTOR);
    }

    /** Somebody with a post at the unit and these roles there. */
    public Me with(String name, UnitId unit, String post, Role... roles) {
        var id = persons.register(name, null, null, unit, post, Set.of(roles), null);
        return new Me(
                id.value(), name, unit.value(), units.find(unit).orElseThrow().name(), post);
    }
}
