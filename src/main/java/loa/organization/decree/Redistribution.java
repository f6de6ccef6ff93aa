package loa.organization.decree;

import static loa.organization.decree.DecreeRefusal.Why.BELOW_ITSELF;
import static loa.organization.decree.DecreeRefusal.Why.CHILD_WITHOUT_PARENT;
import static loa.organization.decree.DecreeRefusal.Why.ENDED_MISSING;
import static loa.organization.decree.DecreeRefusal.Why.ENDED_TWICE;
import static loa.organization.decree.DecreeRefusal.Why.HEIR_ENDS;
import static loa.organization.decree.DecreeRefusal.Why.HEIR_MISSING;
import static loa.organization.decree.DecreeRefusal.Why.HEIR_NOT_THERE;
import static loa.organization.decree.DecreeRefusal.Why.LATER_CHANGE;
import static loa.organization.decree.DecreeRefusal.Why.NAME_MISSING;
import static loa.organization.decree.DecreeRefusal.Why.NAME_TAKEN;
import static loa.organization.decree.DecreeRefusal.Why.NOT_ITS_DAY;
import static loa.organization.decree.DecreeRefusal.Why.NO_PART;
import static loa.organization.decree.DecreeRefusal.Why.PARENT_MISSING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.decree.Decree.Founding;
import loa.organization.decree.Decree.Part;
import loa.organization.decree.DecreeRefusal.Why;
import loa.organization.directory.Directory;
import loa.organization.directory.Directory.Succession;
import loa.organization.directory.UnitLife;
import loa.organization.directory.UnitName;
import org.jspecify.annotations.Nullable;

/** What a decree makes of the directory, or why it can't be. */
sealed interface Redistribution {

    record Ready(List<UnitLife> founded, List<UnitLife> changed, List<Succession> successions)
            implements Redistribution {}

    record Refused(DecreeRefusal why) implements Redistribution {}

    static Redistribution of(Directory directory, Decree decree) {
        return new Reckoning(directory, decree).result();
    }

    /** Under which unit this one, whose parent ends, comes unless somebody chooses another. */
    static Optional<UnitId> proposedParent(Directory directory, Decree decree, UnitId child) {
        return new Reckoning(directory, decree).proposed(child);
    }

    /** Under which unit one to be founded comes. */
    static Optional<UnitId> parent(Directory directory, Decree decree, Founding founding) {
        return new Reckoning(directory, decree).parent(founding);
    }

    /** Units that go on though their parent ends. */
    static List<UnitId> orphans(Directory directory, Decree decree) {
        return new Reckoning(directory, decree).orphans();
    }

    /** One look at both. */
    final class Reckoning {

        private final Directory directory;
        private final Decree decree;
        private final Set<UnitId> ended;

        private Reckoning(Directory directory, Decree decree) {
            this.directory = directory;
            this.decree = decree;
            this.ended = decree.ended();
        }

        private Redistribution result() {
            if (decree.parts().isEmpty()) return no(NO_PART);
            for (var part : decree.parts()) {
                var wrong = wrong(part);
                if (wrong.isPresent()) return wrong.get();
            }
            if (decree.parts().stream().mapToLong(part -> part.ended().size()).sum() != ended.size()) {
                return no(ENDED_TWICE, twice());
            }
            var founded = new ArrayList<UnitLife>();
            for (var founding : decree.founded()) {
                if (founding.name().isBlank()) return no(NAME_MISSING, founding.id());
                var parent = parent(founding);
                if (parent.isPresent() && !isThere(parent.get())) return no(PARENT_MISSING, founding.id());
                founded.add(UnitLife.founded(
                        founding.id(),
                        founding.name().strip(),
                        founding.kind(),
                        parent.orElse(null),
                        decree.day(),
                        founding.code()));
            }
            var changed = new ArrayList<UnitLife>();
            for (var unit : ended) {
                changed.add(directory.life(unit).orElseThrow().abolished(decree.lastDay()));
            }
            for (var child : orphans()) {
                var parent = chosenParent(child);
                if (parent.isEmpty()) return no(CHILD_WITHOUT_PARENT, child);
                if (!isThere(parent.get())) return no(PARENT_MISSING, child);
                var life = directory.life(child).orElseThrow();
                if (life.lastChangedOn().isAfter(decree.day())) return no(LATER_CHANGE, child);
                changed.add(life.movedUnder(
                        parent.get(), decree.day().isBefore(life.foundedOn()) ? life.foundedOn() : decree.day()));
            }
            var circle = circle(founded, changed);
            if (circle.isPresent()) return no(BELOW_ITSELF, circle.get());
            var taken = taken(founded, changed);
            if (taken.isPresent()) return no(NAME_TAKEN, taken.get());
            return new Ready(founded, changed, successions());
        }

        private Optional<Redistribution> wrong(Part part) {
            if (part.ended().isEmpty()) return Optional.of(no(ENDED_MISSING));
            if (part.heirs().isEmpty()) return Optional.of(no(HEIR_MISSING));
            for (var unit : part.ended()) {
                var life = directory.life(unit).orElseThrow();
                if (!life.existsOn(decree.lastDay()) || life.lastOn() != null)
                    return Optional.of(no(NOT_ITS_DAY, unit));
                if (life.lastChangedOn().isAfter(decree.lastDay())) return Optional.of(no(LATER_CHANGE, unit));
            }
            for (var heir : part.heirs()) {
                if (ended.contains(heir)) return Optional.of(no(HEIR_ENDS, heir));
                if (!isThere(heir)) return Optional.of(no(HEIR_NOT_THERE, heir));
            }
            return Optional.empty();
        }

        private UnitId twice() {
            var seen = new HashSet<UnitId>();
            return decree.parts().stream()
                    .flatMap(part -> part.ended().stream())
                    .filter(unit -> !seen.add(unit))
                    .findFirst()
                    .orElseThrow();
        }

        private List<Succession> successions() {
            return decree.parts().stream()
                    .flatMap(part -> part.ended().stream()
                            .flatMap(unit -> part.heirs().stream()
                                    .map(heir -> new Succession(unit, heir, decree.day(), heir.equals(part.main())))))
                    .toList();
        }

        /** Whether the unit exists on the first day of the new map. */
        private boolean isThere(UnitId unit) {
            if (decree.founding(unit).isPresent()) return true;
            return !ended.contains(unit)
                    && directory
                            .life(unit)
                            .filter(life -> life.existsOn(decree.day()))
                            .isPresent();
        }

        private List<UnitId> orphans() {
            var before = directory.on(decree.day());
            return ended.stream()
                    .flatMap(unit -> before.children(unit).stream())
                    .map(unit -> unit.id())
                    .filter(unit -> !ended.contains(unit))
                    .distinct()
                    .toList();
        }

        private Optional<UnitId> parent(Founding founding) {
            if (founding.parent() != null) return Optional.of(founding.parent());
            return decree.parts().stream()
                    .filter(part -> part.heirs().contains(founding.id()))
                    .findFirst()
                    .flatMap(part -> above(part.ended().getFirst(), founding.kind()));
        }

        private Optional<UnitId> chosenParent(UnitId child) {
            return Optional.ofNullable(decree.parents().get(child)).or(() -> proposed(child));
        }

        private Optional<UnitId> proposed(UnitId child) {
            var parent = parentOf(child);
            var kind = directory.life(child).orElseThrow().kind();
            var heirs = parent.flatMap(decree::part).map(Part::heirs).orElse(List.of());
            if (heirs.size() > 1 && mayStandAbove(heirs.getFirst(), kind)) return Optional.empty();
            return above(child, kind);
        }

        /** The unit above, or what became of it; further up where that would be too low. */
        private Optional<UnitId> above(UnitId unit, UnitKind kind) {
            var parent = parentOf(unit);
            while (parent.isPresent() && ended.contains(parent.get())) {
                var heir = decree.part(parent.get()).orElseThrow().main();
                if (mayStandAbove(heir, kind)) return Optional.of(heir);
                parent = parentOf(parent.get());
            }
            return parent;
        }

        private boolean mayStandAbove(UnitId upper, UnitKind lower) {
            if (!lower.isTerritory()) return true;
            var kind = decree.founding(upper)
                    .map(Founding::kind)
                    .orElseGet(() -> directory.life(upper).orElseThrow().kind());
            return kind.isTerritory() && level(kind) < level(lower);
        }

        private static int level(UnitKind kind) {
            return kind.isGrassroots() ? UnitKind.COMMUNE.ordinal() : kind.ordinal();
        }

        private Optional<UnitId> parentOf(UnitId unit) {
            return directory.life(unit).map(life -> life.on(decree.lastDay()).parent());
        }

        private Optional<UnitId> circle(List<UnitLife> founded, List<UnitLife> changed) {
            var after = new HashMap<UnitId, @Nullable UnitId>();
            for (var life : directory.lives())
                after.put(life.id(), life.on(decree.day()).parent());
            for (var life : founded) after.put(life.id(), life.on(decree.day()).parent());
            for (var life : changed) after.put(life.id(), life.on(decree.day()).parent());
            for (var life : joined(founded, changed)) {
                var seen = new HashSet<UnitId>();
                for (var up = life.id(); up != null; up = after.get(up))
                    if (!seen.add(up)) return Optional.of(life.id());
            }
            return Optional.empty();
        }

        /** A unit that would stand beside another of the same name. */
        private Optional<UnitId> taken(List<UnitLife> founded, List<UnitLife> changed) {
            var before = directory.on(decree.day());
            var moved = new HashSet<UnitId>();
            changed.forEach(life -> moved.add(life.id()));
            Map<@Nullable UnitId, Set<String>> names = new HashMap<>();
            for (var life : joined(founded, changed)) {
                if (!life.existsOn(decree.day())) continue;
                var unit = life.on(decree.day());
                var beside = names.computeIfAbsent(unit.parent(), parent -> {
                    var keys = new HashSet<String>();
                    var siblings = parent == null ? before.roots() : before.children(parent);
                    for (var sibling : siblings) {
                        if (!moved.contains(sibling.id())) keys.add(UnitName.key(sibling.name()));
                    }
                    return keys;
                });
                if (!beside.add(UnitName.key(unit.name()))) return Optional.of(life.id());
            }
            return Optional.empty();
        }

        private static List<UnitLife> joined(List<UnitLife> some, List<UnitLife> more) {
            var all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }

        private static Redistribution no(Why why) {
            return new Refused(DecreeRefusal.of(why));
        }

        private static Redistribution no(Why why, UnitId about) {
            return new Refused(DecreeRefusal.of(why, about));
        }
    }
}
