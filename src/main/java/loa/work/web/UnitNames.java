package loa.work.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import org.springframework.stereotype.Component;

/** What units are called today, in the order of the Vietnamese alphabet. */
@Component
public class UnitNames {

    /** As the Vietnamese alphabet goes, and Bản 2 before Bản 10. */
    private static final Comparator<String> BY_NAME =
            Comparator.comparing(UnitNames::evened, Collator.getInstance(Locale.of("vi")));

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    public List<Unit> sorted(Collection<UnitId> ids) {
        return units.findAll(ids).values().stream()
                .sorted(Comparator.comparing(Unit::name, BY_NAME))
                .toList();
    }

    /** The units of the place that a unit works for: its own territory, or the nearest one above it. */
    public List<Unit> around(UnitId id) {
        var place = units.find(id).orElseThrow();
        while (!place.kind().isTerritory() && place.parent() != null) {
            place = units.find(place.parent()).orElseThrow();
        }
        return sorted(units.withAllBelow(place.id()));
    }

    public Names of(Collection<UnitId> ids) {
        return new Names(units.findAll(ids));
    }

    /** Whether units were merged, divided or abolished since that day. */
    public boolean reorganisedSince(LocalDate day) {
        return units.reorganised().stream().anyMatch(first -> first.isAfter(day));
    }

    public static Comparator<String> byName() {
        return BY_NAME;
    }

    private static String evened(String name) {
        return NUMBER.matcher(name)
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
    }

    /** Names by id; a unit that nobody knows any more is shown as its id. */
    public record Names(Map<UnitId, Unit> units) {

        public String get(UnitId id) {
            var unit = units.get(id);
            return unit == null ? id.toString() : unit.name();
        }
    }
}
