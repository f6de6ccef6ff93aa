package loa.organization.directory;

import static loa.organization.UnitRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import loa.organization.UnitId;
import loa.organization.UnitMove;
import loa.organization.UnitMove.*;
import loa.organization.UnitRefusal;
import org.jspecify.annotations.Nullable;

/** What a move makes of the directory, or why it can't be. */
public sealed interface UnitPlan {

    record Founded(UnitLife unit) implements UnitPlan {}

    record Changed(UnitLife unit, List<UnitLife> others, List<Directory.Succession> successions) implements UnitPlan {}

    record Refused(UnitRefusal why) implements UnitPlan {}

    static UnitPlan decide(Directory directory, UnitId id, UnitMove move) {
        return switch (move) {
            case Found found -> found(directory, id, found);
            case Rename(var name, var from) -> {
                var life = directory.life(id).orElseThrow();
                var parent = life.on(from).parent();
                yield change(life, from)
                        .or(() -> nameless(name))
                        .or(() -> taken(directory, id, name, parent, from))
                        .orElseGet(() -> changed(life.renamed(name.strip(), from)));
            }
            case MoveUnder(var parent, var from) -> {
                var life = directory.life(id).orElseThrow();
                yield change(life, from)
                        .or(() -> missing(directory, parent, from))
                        .or(() -> below(directory, id, parent, from))
                        .or(() -> taken(directory, id, life.on(from).name(), parent, from))
                        .orElseGet(() -> changed(life.movedUnder(parent, from)));
            }
            case Abolish abolish -> abolish(directory, directory.life(id).orElseThrow(), abolish);
            case Describe(var code, var aliases) ->
                changed(directory.life(id).orElseThrow().described(code, plain(aliases)));
        };
    }

    /** Whether two of these would be founded with one name in one place. */
    static boolean shareName(Collection<? extends UnitMove> moves) {
        var places = new HashSet<String>();
        return moves.stream()
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .anyMatch(found -> !places.add(found.parent() + "/" + UnitName.key(found.name())));
    }

    private static UnitPlan found(Directory directory, UnitId id, Found found) {
        return nameless(found.name())
                .or(() -> missing(directory, found.parent(), found.from()))
                .or(() -> taken(directory, id, found.name(), found.parent(), found.from()))
                .orElseGet(() -> new Founded(UnitLife.founded(
                                id, found.name().strip(), found.kind(), found.parent(), found.from(), found.code())
                        .described(found.code(), plain(found.aliases()))));
    }

    private static List<String> plain(List<String> aliases) {
        return aliases.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    private static UnitPlan abolish(Directory directory, UnitLife life, Abolish abolish) {
        var next = abolish.lastOn().plusDays(1);
        if (!life.existsOn(abolish.lastOn())) return new Refused(NOT_ITS_DAY);
        if (life.lastChangedOn().isAfter(abolish.lastOn())) return new Refused(LATER_CHANGE);
        for (var heir : abolish.heirs()) {
            var known = directory.life(heir).filter(unit -> unit.existsOn(next)).isPresent();
            if (!known || heir.equals(life.id())) return new Refused(HEIR_MISSING);
        }
        var left = directory.on(next).children(life.id());
        if (!left.isEmpty() && abolish.heirs().size() != 1) return new Refused(HAS_UNITS_BELOW);
        var moved = new ArrayList<UnitLife>();
        for (var child : left) {
            var one = directory.life(child.id()).orElseThrow();
            var heir = abolish.heirs().getFirst();
            if (one.id().equals(heir) || one.lastChangedOn().isAfter(next)) return new Refused(HAS_UNITS_BELOW);
            moved.add(one.movedUnder(heir, next.isBefore(one.foundedOn()) ? one.foundedOn() : next));
        }
        var successions = abolish.heirs().stream()
                .map(heir -> new Directory.Succession(
                        life.id(), heir, next, abolish.heirs().size() == 1))
                .toList();
        return new Changed(life.abolished(abolish.lastOn()), moved, successions);
    }

    private static UnitPlan changed(UnitLife life) {
        return new Changed(life, List.of(), List.of());
    }

    private static Optional<UnitPlan> change(UnitLife life, LocalDate from) {
        if (!life.existsOn(from)) return refused(NOT_ITS_DAY);
        return life.lastChangedOn().isAfter(from) ? refused(LATER_CHANGE) : Optional.empty();
    }

    private static Optional<UnitPlan> nameless(String name) {
        return name.isBlank() ? refused(NAME_MISSING) : Optional.empty();
    }

    private static Optional<UnitPlan> missing(Directory directory, @Nullable UnitId parent, LocalDate on) {
        var known = parent == null || directory.on(on).find(parent).isPresent();
        return known ? Optional.empty() : refused(PARENT_MISSING);
    }

    private static Optional<UnitPlan> below(Directory directory, UnitId id, @Nullable UnitId parent, LocalDate on) {
        var below =
                directory.on(on).from(id).stream().anyMatch(unit -> unit.id().equals(parent));
        return below ? refused(BELOW_ITSELF) : Optional.empty();
    }

    private static Optional<UnitPlan> taken(
            Directory directory, UnitId id, String name, @Nullable UnitId parent, LocalDate on) {
        var tree = directory.on(on);
        var siblings = parent == null ? tree.roots() : tree.children(parent);
        var key = UnitName.key(name);
        var taken = siblings.stream()
                .anyMatch(unit ->
                        !unit.id().equals(id) && UnitName.key(unit.name()).equals(key));
        return taken ? refused(NAME_TAKEN) : Optional.empty();
    }

    private static Optional<UnitPlan> refused(UnitRefusal why) {
        return Optional.of(new Refused(why));
    }
}
