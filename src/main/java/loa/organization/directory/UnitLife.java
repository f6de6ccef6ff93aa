package loa.organization.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A unit through all its days.
 *
 * @param code its number in the official list of units, where it has one
 * @param lastOn its last day; {@code null} while it exists
 * @param names oldest first, at least one
 * @param parents oldest first, at least one
 * @param version counts its changes; two people who change it at once are told
 */
public record UnitLife(
        UnitId id,
        UnitKind kind,
        @Nullable String code,
        LocalDate foundedOn,
        @Nullable LocalDate lastOn,
        List<Named> names,
        List<Under> parents,
        List<String> aliases,
        long version) {

    /** A name and the day it was first borne. */
    public record Named(LocalDate since, String name) {}

    /** A parent, {@code null} for none, and the first day below it. */
    public record Under(LocalDate since, @Nullable UnitId parent) {}

    public UnitLife {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
        aliases = List.copyOf(aliases);
    }

    public static UnitLife founded(
            UnitId id, String name, UnitKind kind, @Nullable UnitId parent, LocalDate on, @Nullable String code) {
        return new UnitLife(
                id, kind, code, on, null, List.of(new Named(on, name)), List.of(new Under(on, parent)), List.of(), 0);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(foundedOn) && (lastOn == null || !day.isAfter(lastOn));
    }

    /** The unit as it was on that day; before its first day as on the first, after its last as on the last. */
    public Unit on(LocalDate day) {
        var named = names.getFirst();
        for (var next : names) if (!next.since.isAfter(day)) named = next;
        var under = parents.getFirst();
        for (var next : parents) if (!next.since.isAfter(day)) under = next;
        var aliases = new ArrayList<>(this.aliases);
        for (var other : names) if (!other.equals(named)) aliases.add(other.name);
        return new Unit(id, named.name, kind, under.parent, foundedOn, lastOn, aliases);
    }

    public UnitLife renamed(String name, LocalDate since) {
        return with(lastOn, changed(names, new Named(since, name), Named::since), parents, aliases);
    }

    public UnitLife movedUnder(@Nullable UnitId parent, LocalDate since) {
        return with(lastOn, names, changed(parents, new Under(since, parent), Under::since), aliases);
    }

    public UnitLife abolished(LocalDate lastOn) {
        return with(lastOn, names, parents, aliases);
    }

    /** It goes on after all. */
    public UnitLife revived() {
        return with(null, names, parents, aliases);
    }

    /** Where it stood before it came under another unit on that day. */
    public UnitLife movedBack(LocalDate since) {
        var before =
                parents.stream().filter(under -> !under.since.equals(since)).toList();
        return before.isEmpty() ? this : with(lastOn, names, before, aliases);
    }

    public UnitLife described(@Nullable String code, List<String> aliases) {
        return new UnitLife(id, kind, code, foundedOn, lastOn, names, parents, aliases, version);
    }

    /** The day of its latest change of name or parent. */
    public LocalDate lastChangedOn() {
        var name = names.getLast().since;
        var parent = parents.getLast().since;
        return name.isAfter(parent) ? name : parent;
    }

    private UnitLife with(@Nullable LocalDate lastOn, List<Named> names, List<Under> parents, List<String> aliases) {
        return new UnitLife(id, kind, code, foundedOn, lastOn, names, parents, aliases, version);
    }

    private static <P> List<P> changed(List<P> periods, P next, java.util.function.Function<P, LocalDate> since) {
        var changed = new ArrayList<>(periods);
        changed.removeIf(period -> !since.apply(period).isBefore(since.apply(next)));
        changed.add(next);
        return changed;
    }
}
