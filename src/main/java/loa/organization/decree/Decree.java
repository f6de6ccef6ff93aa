package loa.organization.decree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A paper that reorganises units, as one act.
 *
 * @param day the first day of the new map
 * @param founded units that begin with that day
 * @param parts who becomes whom
 * @param parents under whom units come whose parent ends, where a person chose
 * @param choices who inherits what, by the key of the item, where a person chose
 * @param version counts its changes; two people who change it at once are told
 */
public record Decree(
        DecreeId id,
        Paper paper,
        LocalDate day,
        DecreeState state,
        List<Founding> founded,
        List<Part> parts,
        Map<UnitId, UnitId> parents,
        Map<String, Choice> choices,
        long version) {

    /** The official paper. */
    public record Paper(String number, LocalDate issuedOn) {}

    /**
     * A unit to be founded.
     *
     * @param parent {@code null}: where those stood that become it
     */
    public record Founding(
            UnitId id,
            String name,
            UnitKind kind,
            @Nullable UnitId parent,
            @Nullable String code) {}

    /**
     * Units that end and those that take over from them: several in one is a merger, one in several a division.
     *
     * @param main the heir of what nobody gives to another
     */
    public record Part(List<UnitId> ended, List<UnitId> heirs, UnitId main) {

        public Part {
            ended = List.copyOf(ended);
            heirs = List.copyOf(heirs);
        }
    }

    /** Who inherits; {@code null}: nobody, it ends. */
    public record Choice(@Nullable UnitId heir) {}

    public Decree {
        founded = List.copyOf(founded);
        parts = List.copyOf(parts);
        parents = Map.copyOf(parents);
        choices = Map.copyOf(choices);
    }

    /** The last day of the old map. */
    public LocalDate lastDay() {
        return day.minusDays(1);
    }

    public Set<UnitId> ended() {
        return parts.stream().flatMap(part -> part.ended.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Set<UnitId> heirs() {
        return parts.stream().flatMap(part -> part.heirs.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What becomes of a unit that ends. */
    public Optional<Part> part(UnitId ended) {
        return parts.stream().filter(part -> part.ended.contains(ended)).findFirst();
    }

    public Optional<Founding> founding(UnitId id) {
        return founded.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    Decree and(Part part, List<Founding> more) {
        return new Decree(
                id, paper, day, state, joined(founded, more), joined(parts, List.of(part)), parents, choices, version);
    }

    /** Without that part; what only it founded is not founded. */
    Decree without(int number) {
        var left = new ArrayList<>(parts);
        left.remove(number);
        var needed = left.stream().flatMap(part -> part.heirs.stream()).toList();
        var still = founded.stream().filter(one -> needed.contains(one.id)).toList();
        return new Decree(id, paper, day, state, still, left, parents, choices, version);
    }

    Decree with(Paper paper, LocalDate day) {
        return new Decree(id, paper, day, state, founded, parts, parents, choices, version);
    }

    Decree with(DecreeState state) {
        return new Decree(id, paper, day, state, founded, parts, parents, choices, version);
    }

    Decree withFounding(Founding changed) {
        var all = founded.stream()
                .map(one -> one.id.equals(changed.id) ? changed : one)
                .toList();
        return new Decree(id, paper, day, state, all, parts, parents, choices, version);
    }

    Decree withParent(UnitId unit, UnitId parent) {
        var more = new HashMap<>(parents);
        more.put(unit, parent);
        return new Decree(id, paper, day, state, founded, parts, more, choices, version);
    }

    Decree withChoices(Map<String, Choice> chosen) {
        var more = new HashMap<>(choices);
        more.putAll(chosen);
        return new Decree(id, paper, day, state, founded, parts, parents, more, version);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
