package loa.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import loa.organization.directory.Tree;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import org.springframework.stereotype.Component;

/** Units to choose from in a form: typed by name, helped by a list, read back without guessing. */
@Component
public class UnitChoice {

    private static final int MOST_OFFERED = 300;

    private final UnitRegister register;
    private final Rights rights;
    private final Clock clock;

    UnitChoice(UnitRegister register, Rights rights, Clock clock) {
        this.register = register;
        this.rights = rights;
        this.clock = clock;
    }

    /** The units that somebody administers today, as {@code Xã Bản Công (Huyện Trạm Tấu)}. */
    public List<String> offered(Me me) {
        var own = rights.units(me, Power.ADMINISTER, null);
        var tree = register.directory().on(today());
        return tree.all().stream()
                .filter(unit -> own.contains(unit.id()))
                .limit(MOST_OFFERED)
                .map(unit -> label(unit, tree))
                .toList();
    }

    /** The name with the territory it belongs to. */
    public String label(Unit unit) {
        return label(unit, register.directory().latest(today()));
    }

    private static String label(Unit unit, Tree tree) {
        var place = unit.kind().isTerritory() ? tree.find(unit.parent()) : tree.territory(unit.id());
        return place.filter(territory -> !territory.id().equals(unit.id()))
                .map(territory -> unit.name() + " (" + territory.name() + ")")
                .orElse(unit.name());
    }

    /** The unit of that day that was chosen or typed; empty where there is none or more than one. */
    public Optional<UnitId> read(String typed, Me me, LocalDate on) {
        var text = typed.strip();
        if (text.isEmpty()) return Optional.empty();
        var tree = register.directory().on(on);
        var begun = tree.all().stream()
                .filter(unit ->
                        text.regionMatches(true, 0, unit.name(), 0, unit.name().length()))
                .toList();
        return only(begun, unit -> label(unit, tree).equalsIgnoreCase(text))
                .or(() -> tree.named(text, new UnitId(me.unit())).map(Unit::id))
                .or(() -> only(begun, unit -> unit.name().equalsIgnoreCase(text)));
    }

    public Optional<UnitId> readToday(String typed, Me me) {
        return read(typed, me, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<UnitId> only(List<Unit> units, Predicate<Unit> meant) {
        var found = units.stream().filter(meant).map(Unit::id).distinct().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
