package loa.work.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.organization.Unit;
import loa.organization.UnitId;
import org.springframework.stereotype.Component;

/** Units as a reader expects them: offices first, then the places, under the place above them where there are several. */
@Component
public class UnitGroups {

    private final UnitNames names;

    UnitGroups(UnitNames names) {
        this.names = names;
    }

    /** Units under a heading. */
    public record Group(String heading, List<Unit> units) {}

    public List<Group> of(Collection<UnitId> ids) {
        var sorted = names.sorted(ids);
        var places = sorted.stream().filter(unit -> unit.kind().isTerritory()).toList();
        var offices = sorted.stream().filter(unit -> !unit.kind().isTerritory()).toList();
        var groups = new ArrayList<Group>();
        if (!offices.isEmpty()) groups.add(new Group(msg("work.units.offices"), offices));
        var above = names.of(places.stream()
                .map(Unit::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        if (above.units().size() < 2) {
            if (!places.isEmpty()) groups.add(new Group(msg("work.units.places"), places));
            return groups;
        }
        var byPlace = new HashMap<String, List<Unit>>();
        for (var unit : places) {
            var heading = unit.parent() == null ? unit.name() : above.get(unit.parent());
            byPlace.computeIfAbsent(heading, none -> new ArrayList<>()).add(unit);
        }
        byPlace.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(UnitNames.byName()))
                .forEachOrdered(place -> groups.add(new Group(place.getKey(), place.getValue())));
        return groups;
    }

    /** One page of them; a group that goes on has its heading again. */
    public static List<Group> page(List<Group> groups, int number, int size) {
        var page = new ArrayList<Group>();
        int from = (number - 1) * size;
        int place = 0;
        for (var group : groups) {
            var first = Math.max(0, from - place);
            var last = Math.min(group.units().size(), from + size - place);
            if (first < last) page.add(new Group(group.heading(), group.units().subList(first, last)));
            place += group.units().size();
        }
        return page;
    }

    public static int pages(List<Group> groups, int size) {
        return Math.max(1, (units(groups).size() + size - 1) / size);
    }

    public static List<Unit> units(List<Group> groups) {
        return groups.stream().flatMap(group -> group.units().stream()).toList();
    }
}
