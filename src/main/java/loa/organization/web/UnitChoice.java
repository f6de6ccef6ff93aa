package loa.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import org.springframework.stereotype.Component;

/** Units to choose from in a form: typed by name, helped by a list, read back without guessing. */
@Component
class UnitChoice {

    private static final int MOST_OFFERED = 1000;

    private final Units units;
    private final Rights rights;
    private final Clock clock;

    UnitChoice(Units units, Rights rights, Clock clock) {
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /** The units that somebody administers today, as {@code Xã Bản Công (Huyện Trạm Tấu)}. */
    List<String> offered(Me me) {
        var own = rights.units(me, Power.ADMINISTER, null);
        return units.on(today()).stream()
                .filter(unit -> own.contains(unit.id()))
                .limit(MOST_OFFERED)
                .map(this::label)
                .toList();
    }

    String label(Unit unit) {
        return unit.parent() == null
                ? unit.name()
                : units.find(unit.parent())
                        .map(parent -> unit.name() + " (" + parent.name() + ")")
                        .orElse(unit.name());
    }

    /** The unit of that day that was chosen or typed; empty where there is none or more than one. */
    Optional<UnitId> read(String typed, Me me, LocalDate on) {
        var text = typed.strip();
        if (text.isEmpty()) return Optional.empty();
        var labelled = units.on(on).stream()
                .filter(unit -> label(unit).equalsIgnoreCase(text))
                .map(Unit::id)
                .collect(Collectors.toSet());
        return labelled.isEmpty() ? units.named(text, new UnitId(me.unit()), on).map(Unit::id) : only(labelled);
    }

    Optional<UnitId> readToday(String typed, Me me) {
        return read(typed, me, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<UnitId> only(Set<UnitId> ids) {
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }
}
