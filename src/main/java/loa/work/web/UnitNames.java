package loa.work.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What units are called today, in the order of the Vietnamese alphabet. */
@Component
public class UnitNames {

    /** As the Vietnamese alphabet goes, and Bản 2 before Bản 10. */
    private static final Comparator<String> BY_NAME =
            Comparator.comparing(UnitNames::evened, Collator.getInstance(Locale.of("vi")));

    /** More than these nobody finds in a list to choose from. */
    private static final int MOST_AROUND = 300;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Units units;
    private volatile @Nullable Ranked ranked;

    UnitNames(Units units) {
        this.units = units;
    }

    public List<Unit> sorted(Collection<UnitId> ids) {
        return units.findAll(ids).values().stream()
                .sorted(Comparator.comparing(Unit::id, order()))
                .toList();
    }

    /** Units by their names. */
    public Comparator<UnitId> order() {
        var places = places();
        return Comparator.comparing(unit -> places.getOrDefault(unit, Integer.MAX_VALUE));
    }

    /** The place of each unit in the order of names: comparing thousands of names letter by letter for each page takes too long. */
    private Map<UnitId, Integer> places() {
        var edition = units.edition();
        var known = ranked;
        if (known != null && known.edition == edition) return known.places;
        var places = new HashMap<UnitId, Integer>();
        units.all().stream()
                .sorted(Comparator.comparing(Unit::name, BY_NAME))
                .forEachOrdered(unit -> places.put(unit.id(), places.size()));
        ranked = new Ranked(edition, places);
        return places;
    }

    private record Ranked(Object edition, Map<UnitId, Integer> places) {}

    /** The units of the place that a unit works for: its own territory, or the nearest one above it. */
    public List<Unit> around(UnitId id) {
        var place = units.find(id).orElseThrow();
        while (!place.kind().isTerritory() && place.parent() != null) {
            place = units.find(place.parent()).orElseThrow();
        }
        var around = sorted(units.withAllBelow(place.id()));
        return around.size() <= MOST_AROUND ? around : nearest(around, place.id());
    }

    /** Of many those that belong to the place itself, and the places right below it. */
    private static List<Unit> nearest(List<Unit> around, UnitId place) {
        var near = new HashSet<UnitId>(Set.of(place));
        var left = new ArrayList<>(around);
        boolean more = true;
        while (more) {
            more = left.removeIf(unit -> {
                boolean belongs = unit.parent() != null && near.contains(unit.parent());
                if (belongs && !unit.kind().isTerritory()) near.add(unit.id());
                return belongs && !unit.kind().isTerritory();
            });
        }
        return around.stream()
                .filter(unit -> near.contains(unit.id()) || place.equals(unit.parent()))
                .toList();
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
