package loa.organization.decree;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitChoice;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.decree.Decree.Choice;
import loa.organization.decree.Decree.Founding;
import loa.organization.decree.Decree.Paper;
import loa.organization.decree.Decree.Part;
import loa.organization.decree.DecreeRefusal.Why;
import loa.organization.directory.UnitName;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a decree is drawn up: nothing of it is in force yet. */
@Component
@Transactional
public class DraftingDesk {

    private static final int MOST_BYTES = 25 * 1024 * 1024;

    private final Decrees decrees;
    private final DecreeDesk desk;
    private final UnitRegister register;
    private final UnitChoice choice;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    DraftingDesk(
            Decrees decrees,
            DecreeDesk desk,
            UnitRegister register,
            UnitChoice choice,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.decrees = decrees;
        this.desk = desk;
        this.register = register;
        this.choice = choice;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft with its paper; the number must not be empty. */
    public DecreeId begin(Paper paper, LocalDate day, Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        var id = DecreeId.next();
        var decree = new Decree(id, paper, day, DecreeState.DRAFT, List.of(), List.of(), Map.of(), Map.of(), 0);
        decrees.add(decree, me, clock.instant());
        audit.append(
                me,
                "organization.decree.drafted",
                "decree:" + id,
                null,
                me.unit(),
                Map.of("number", paper.number(), "day", day.toString()));
        return id;
    }

    /** Another number or day. */
    public Optional<DecreeRefusal> describe(DecreeId id, Paper paper, LocalDate day, Me me) {
        if (paper.number().isBlank()) return refused(Why.NUMBER_MISSING);
        return change(id, me, decree -> decree.with(paper, day));
    }

    /** Keeps the paper itself, byte for byte. */
    public Optional<DecreeRefusal> keep(DecreeId id, String fileName, byte[] bytes, Me me) {
        if (bytes.length > MOST_BYTES) return refused(Why.FILE_TOO_LARGE);
        var decree = decrees.hold(id).orElseThrow().decree();
        mayChange(decree, me);
        decrees.keep(id, fileName, bytes);
        return Optional.empty();
    }

    /**
     * Adds a part.
     *
     * @param ended names of the units that end, one a line
     * @param heirs names of those that take over, one a line, the main one first; a name that no unit bears is founded
     */
    public Optional<DecreeRefusal> addPart(DecreeId id, String ended, String heirs, Me me) {
        var decree = decrees.hold(id).orElseThrow().decree();
        mayChange(decree, me);
        var ending = new ArrayList<UnitId>();
        for (var name : lines(ended)) {
            var unit = choice.read(name, me, decree.lastDay());
            if (unit.isEmpty()) return Optional.of(DecreeRefusal.of(Why.NOT_KNOWN, name));
            if (!ending.contains(unit.get())) ending.add(unit.get());
        }
        if (ending.isEmpty()) return refused(Why.ENDED_MISSING);
        var twice = ending.stream().filter(decree.ended()::contains).findFirst();
        if (twice.isPresent()) return Optional.of(DecreeRefusal.of(Why.ENDED_TWICE, twice.get()));
        var founded = new LinkedHashMap<UnitId, Founding>();
        var heir = new ArrayList<UnitId>();
        for (var name : lines(heirs)) heir.add(heir(name, decree, ending, founded, me));
        if (heir.isEmpty()) return refused(Why.HEIR_MISSING);
        var part = new Part(ending, heir.stream().distinct().toList(), heir.getFirst());
        return save(decree.and(part, List.copyOf(founded.values())), me);
    }

    private UnitId heir(String name, Decree decree, List<UnitId> ending, Map<UnitId, Founding> founded, Me me) {
        var key = UnitName.key(name);
        for (var known : List.of(decree.founded(), List.copyOf(founded.values()))) {
            var same = known.stream()
                    .filter(one -> UnitName.key(one.name()).equals(key))
                    .findFirst();
            if (same.isPresent()) return same.get().id();
        }
        // Three communes and the district called Trạm Tấu become one called Trạm Tấu: that is another unit than all of
        // them.
        boolean ends = Stream.concat(ending.stream(), decree.ended().stream())
                .flatMap(unit -> register.directory().life(unit).stream())
                .anyMatch(life -> UnitName.key(life.on(decree.lastDay()).name()).equals(key));
        var existing = ends
                ? Optional.<UnitId>empty()
                : choice.read(name, me, decree.day())
                        .filter(unit ->
                                !ending.contains(unit) && !decree.ended().contains(unit));
        if (existing.isPresent()) return existing.get();
        var begun = new Founding(UnitId.next(), name, kind(name, ending.getFirst()), null, null);
        founded.put(begun.id(), begun);
        return begun.id();
    }

    private UnitKind kind(String name, UnitId like) {
        var key = UnitName.key(name) + " ";
        if (key.startsWith(UnitName.key("xã") + " ")) return UnitKind.COMMUNE;
        if (key.startsWith(UnitName.key("phường") + " ")) return UnitKind.WARD;
        if (key.startsWith(UnitName.key("thị trấn") + " ")) return UnitKind.TOWN;
        if (key.startsWith(UnitName.key("tỉnh") + " ")) return UnitKind.PROVINCE;
        return register.directory().life(like).orElseThrow().kind();
    }

    public Optional<DecreeRefusal> removePart(DecreeId id, int number, Me me) {
        return change(id, me, decree -> number < decree.parts().size() ? decree.without(number) : decree);
    }

    /** What a unit to be founded is called, is, and stands below. */
    public Optional<DecreeRefusal> describe(
            DecreeId id, UnitId unit, String name, UnitKind kind, String parent, String code, Me me) {
        if (name.isBlank()) return Optional.of(DecreeRefusal.of(Why.NAME_MISSING, unit));
        var decree = decrees.hold(id).orElseThrow().decree();
        var above = unit(decree, parent, me);
        if (above.isEmpty() && !parent.isBlank()) return Optional.of(DecreeRefusal.of(Why.NOT_KNOWN, parent));
        return change(
                id,
                me,
                known -> known.withFounding(new Founding(
                        unit, name.strip(), kind, above.orElse(null), code.isBlank() ? null : code.strip())));
    }

    /** Under whom a unit comes whose parent ends. */
    public Optional<DecreeRefusal> place(DecreeId id, UnitId unit, String parent, Me me) {
        var decree = decrees.hold(id).orElseThrow().decree();
        var above = unit(decree, parent, me);
        if (above.isEmpty()) return Optional.of(DecreeRefusal.of(Why.NOT_KNOWN, parent));
        return change(id, me, known -> known.withParent(unit, above.get()));
    }

    private Optional<UnitId> unit(Decree decree, String typed, Me me) {
        var key = UnitName.key(typed);
        return decree.founded().stream()
                .filter(one -> UnitName.key(one.name()).equals(key))
                .map(Founding::id)
                .findFirst()
                .or(() -> choice.read(typed, me, decree.day()));
    }

    /** Says who is to have these things, named with their estate; {@code null}: they end with the unit. */
    public Optional<DecreeRefusal> choose(DecreeId id, Set<String> names, @Nullable UnitId heir, Me me) {
        var choices = new LinkedHashMap<String, Choice>();
        for (var name : names) choices.put(name, new Choice(heir));
        return choose(id, choices, me);
    }

    public Optional<DecreeRefusal> choose(DecreeId id, Map<String, Choice> choices, Me me) {
        return change(id, me, decree -> decree.withChoices(choices));
    }

    /** Throws a draft away. */
    public void discard(DecreeId id, Me me) {
        var decree = decrees.hold(id).orElseThrow().decree();
        mayChange(decree, me);
        decrees.remove(id);
        audit.append(
                me,
                "organization.decree.discarded",
                "decree:" + id,
                null,
                me.unit(),
                Map.of("number", decree.paper().number()));
    }

    private Optional<DecreeRefusal> change(DecreeId id, Me me, Function<Decree, Decree> change) {
        var decree = decrees.hold(id).orElseThrow().decree();
        mayChange(decree, me);
        return save(change.apply(decree), me);
    }

    private Optional<DecreeRefusal> save(Decree changed, Me me) {
        if (changed.state() != DecreeState.DRAFT) return refused(Why.NOT_FROM_HERE);
        mayChange(changed, me);
        decrees.save(changed);
        return Optional.empty();
    }

    private void mayChange(Decree decree, Me me) {
        if (!desk.may(decree, me)) throw new AccessDeniedException(Power.ADMINISTER.name());
    }

    private static List<String> lines(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<DecreeRefusal> refused(Why why) {
        return Optional.of(DecreeRefusal.of(why));
    }
}
