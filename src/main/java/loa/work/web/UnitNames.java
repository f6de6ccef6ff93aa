package loa.work.web;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import org.springframework.stereotype.Component;

/** What units are called today, in the order of the Vietnamese alphabet. */
@Component
class UnitNames {

    private static final Comparator<Object> VIETNAMESE = Collator.getInstance(Locale.of("vi"));

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    List<Unit> sorted(Collection<UnitId> ids) {
        return units.findAll(ids).values().stream()
                .sorted(Comparator.comparing(Unit::name, byName()))
                .toList();
    }

    Names of(Collection<UnitId> ids) {
        return new Names(units.findAll(ids));
    }

    static Comparator<Object> byName() {
        return VIETNAMESE;
    }

    /** Names by id; a unit that nobody knows any more is shown as its id. */
    record Names(Map<UnitId, Unit> units) {

        String get(UnitId id) {
            var unit = units.get(id);
            return unit == null ? id.toString() : unit.name();
        }
    }
}
