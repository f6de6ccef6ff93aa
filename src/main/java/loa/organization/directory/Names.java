package loa.organization.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loa.organization.Unit;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** What the units of one day are called, and which one a paper means by a name. */
final class Names {

    private static final String COMMITTEE = UnitName.key("Ủy ban nhân dân");

    /** How a name names: by itself before by an alias, and either before what only stands for the unit. */
    private enum Means {
        NAME,
        ALIAS,
        BARE,
        COMMITTEE_OF
    }

    private record Meaning(Means means, Unit unit) {}

    private final Tree tree;
    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    Names(Tree tree) {
        this.tree = tree;
        tree.all().forEach(this::enter);
    }

    /** The one unit meant by a name in a paper of {@code within}: looked for there first, then further out. */
    Optional<Unit> named(String name, @Nullable UnitId within) {
        return keyed(UnitName.addressed(UnitName.key(name)), within);
    }

    Optional<Unit> keyed(String key, @Nullable UnitId within) {
        var meant = meanings.getOrDefault(key, List.of());
        if (meant.isEmpty()) return Optional.empty();
        if (within == null) return one(meant);
        for (var scope : scopes(within)) {
            var inside = tree.from(scope).stream().map(Unit::id).collect(Collectors.toSet());
            var there = meant.stream()
                    .filter(meaning -> inside.contains(meaning.unit.id()))
                    .toList();
            if (!there.isEmpty()) return one(nearest(there, scope));
        }
        return one(meant);
    }

    /** The name of an office without the territory it belongs to: {@code Hội Khuyến học huyện} is {@code Hội Khuyến học}. */
    String base(Unit unit) {
        var key = UnitName.key(unit.name());
        if (unit.kind().isTerritory()) return key;
        for (var ending : endings(unit)) {
            if (key.endsWith(" " + ending)) return key.substring(0, key.length() - ending.length() - 1);
        }
        return key;
    }

    private void enter(Unit unit) {
        if (unit.kind().isTerritory()) {
            var key = UnitName.key(unit.name());
            enter(key, Means.NAME, unit);
            enter(UnitName.bare(key), Means.BARE, unit);
            UnitName.endings(key).forEach(ending -> enter(COMMITTEE + " " + ending, Means.COMMITTEE_OF, unit));
        } else {
            enterOffice(base(unit), Means.NAME, unit);
        }
        for (var alias : unit.aliases()) {
            var key = UnitName.key(alias);
            if (unit.kind().isTerritory()) {
                enter(key, Means.ALIAS, unit);
                enter(COMMITTEE + " " + key, Means.COMMITTEE_OF, unit);
            } else {
                enterOffice(key, Means.ALIAS, unit);
            }
        }
    }

    private void enterOffice(String base, Means means, Unit unit) {
        enter(base, means, unit);
        endings(unit).forEach(ending -> enter(base + " " + ending, means, unit));
    }

    private void enter(String key, Means means, Unit unit) {
        var known = meanings.computeIfAbsent(key, k -> new ArrayList<>());
        if (known.stream().noneMatch(meaning -> meaning.unit.equals(unit))) known.add(new Meaning(means, unit));
    }

    private List<String> endings(Unit office) {
        return tree.territory(office.id())
                .filter(territory -> territory.kind().isTerritory())
                .map(territory -> UnitName.endings(UnitName.key(territory.name())))
                .orElse(List.of());
    }

    /** From the territory of the unit outward. */
    private List<UnitId> scopes(UnitId within) {
        var scopes = new ArrayList<UnitId>();
        tree.territory(within).ifPresent(territory -> {
            scopes.add(territory.id());
            tree.above(territory.id()).forEach(unit -> scopes.add(unit.id()));
        });
        return scopes;
    }

    private List<Meaning> nearest(List<Meaning> meant, UnitId scope) {
        var bodies = tree.bodies(scope).stream().map(Unit::id).collect(Collectors.toSet());
        var near = meant.stream()
                .filter(meaning -> bodies.contains(meaning.unit.id())
                        || (meaning.unit.id().equals(scope) && meaning.means != Means.BARE))
                .toList();
        return near.isEmpty() ? meant : near;
    }

    private static Optional<Unit> one(List<Meaning> meant) {
        for (var means : Means.values()) {
            var units = meant.stream()
                    .filter(meaning -> meaning.means == means)
                    .map(Meaning::unit)
                    .collect(Collectors.toSet());
            if (!units.isEmpty()) return only(units);
        }
        return Optional.empty();
    }

    private static Optional<Unit> only(Set<Unit> units) {
        return units.size() == 1 ? Optional.of(units.iterator().next()) : Optional.empty();
    }
}
