package loa.organization.directory;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import loa.organization.Unit;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** The units of one day, each below its parent. */
public final class Tree {

    /** As a Vietnamese reader looks names up. */
    public static final Comparator<String> VIETNAMESE = vietnamese();

    /** Units by name. */
    public static final Comparator<Unit> BY_NAME = Comparator.comparing(Unit::name, VIETNAMESE);

    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();
    private final List<Unit> roots;
    private volatile @Nullable Names names;

    Tree(Collection<Unit> units) {
        for (var unit : units) this.units.put(unit.id(), unit);
        for (var unit : units) {
            if (unit.parent() != null)
                children.computeIfAbsent(unit.parent(), p -> new ArrayList<>()).add(unit);
        }
        children.values().forEach(list -> list.sort(order()));
        roots = units.stream()
                .filter(unit -> unit.parent() == null || !this.units.containsKey(unit.parent()))
                .sorted(order())
                .toList();
    }

    public Optional<Unit> find(@Nullable UnitId id) {
        return Optional.ofNullable(id == null ? null : units.get(id));
    }

    public List<Unit> roots() {
        return roots;
    }

    public List<Unit> children(UnitId id) {
        return children.getOrDefault(id, List.of());
    }

    /** All units, parents before children, siblings by name. */
    public List<Unit> all() {
        var all = new ArrayList<Unit>();
        roots.forEach(root -> gather(root, unit -> true, all));
        return all;
    }

    /** The unit and all below it. */
    public List<Unit> from(UnitId id) {
        var from = new ArrayList<Unit>();
        find(id).ifPresent(unit -> gather(unit, next -> true, from));
        return from;
    }

    /** The bodies of a territory: all below it that is in no smaller territory. */
    public List<Unit> bodies(UnitId territory) {
        var bodies = new ArrayList<Unit>();
        for (var child : children(territory)) gather(child, unit -> !unit.kind().isTerritory(), bodies);
        return bodies;
    }

    /** The units above, nearest first. */
    public List<Unit> above(UnitId id) {
        var above = new LinkedHashMap<UnitId, Unit>();
        var unit = find(id).flatMap(one -> find(one.parent()));
        while (unit.isPresent() && above.put(unit.get().id(), unit.get()) == null) {
            unit = find(unit.get().parent());
        }
        return List.copyOf(above.values());
    }

    /** The territory itself, or the one that an office belongs to; the topmost office where none is above. */
    public Optional<Unit> territory(UnitId id) {
        var unit = find(id);
        if (unit.isEmpty() || unit.get().kind().isTerritory()) return unit;
        var above = above(id);
        return above.stream()
                .filter(one -> one.kind().isTerritory())
                .findFirst()
                .or(() -> above.isEmpty() ? unit : Optional.of(above.getLast()));
    }

    /** The one unit that a paper of {@code within} means by a name; empty where none or more than one can be meant. */
    public Optional<Unit> named(String name, @Nullable UnitId within) {
        return names().named(name, within);
    }

    /** The units that a collective name in a paper of {@code within} stands for. */
    public List<Unit> members(String collectiveName, UnitId within) {
        return territory(within)
                .map(territory -> new Collective(this, names(), territory).members(collectiveName))
                .orElse(List.of());
    }

    private Names names() {
        var known = names;
        if (known == null) names = known = new Names(this);
        return known;
    }

    private void gather(Unit unit, Predicate<Unit> into, List<Unit> all) {
        if (!into.test(unit)) return;
        all.add(unit);
        for (var child : children(unit.id())) gather(child, into, all);
    }

    /** Bodies of a government first, then the lower territories, each by name. */
    private static Comparator<Unit> order() {
        return Comparator.<Unit, Boolean>comparing(unit -> unit.kind().isTerritory())
                .thenComparing(BY_NAME);
    }

    private static Comparator<String> vietnamese() {
        var collator = Collator.getInstance(Locale.of("vi"));
        return (a, b) -> collator.compare(a, b);
    }
}
