package loa.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * People and units for tests, registered as the desks do it. Found by every {@code @LoaTest}; the shipped directory is loaded
 * there too. People get no account: send requests with {@link loa.SignedIn#as}.
 */
@Component
public class People {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    private final UnitDesk desk;
    private final Units units;
    private final PersonDesk persons;
    private final Clock clock;

    People(UnitDesk desk, Units units, PersonDesk persons, Clock clock) {
        this.desk = desk;
        this.units = units;
        this.persons = persons;
        this.clock = clock;
    }

    /** A district that exists since 2024; the same one each time it is asked for. */
    public Unit district(String name) {
        return unit(name, UnitKind.DISTRICT, null);
    }

    /** A unit that exists since 2024; the same one each time it is asked for. */
    public Unit unit(String name, UnitKind kind, @Nullable UnitId parent) {
        return units.on(LocalDate.now(clock)).stream()
                .filter(unit -> unit.name().equals(name) && java.util.Objects.equals(unit.parent(), parent))
                .findFirst()
                .orElseGet(() -> desk.found(name, kind, parent, FROM, administrator()));
    }

    /** Who administers everything. */
    public Me administrator() {
        var root = units.on(LocalDate.now(clock)).getFirst();
        var me = with("Phạm Thị Quản", root.id(), "Quản trị hệ thống");
        persons.grant(new PersonId(me.person()), Role.ADMINISTRATOR, null, null, null);
        return me;
    }

    /** Who does tasks of the unit. */
    public Me officer(String name, UnitId unit) {
        return with(name, unit, "Chuyên viên", Role.OFFICER);
    }

    /** Who imports plans at the unit and runs its campaigns. */
    public Me chief(String name, UnitId unit) {
        return with(name, unit, "Chủ tịch", Role.CHIEF);
    }

    /** Who checks proof and reads the log at the unit. */
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
