package loa.organization.directory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.Unit;
import loa.organization.UnitId;

/** All units through all their days, and who took over from whom. Never changed: a change makes another directory. */
public final class Directory {

    /**
     * Who took over from whom.
     *
     * @param main whether the successor took what nobody gave to another one
     */
    public record Succession(UnitId predecessor, UnitId successor, LocalDate since, boolean main) {}

    private static final int TREES_KEPT = 8;
    private static final int REACHES_KEPT = 64;

    private record Asked(UnitId unit, boolean own, LocalDate day) {}

    private final Map<UnitId, UnitLife> lives;
    private final List<Succession> successions;
    private final Map<UnitId, Succession> heirs;
    private final Set<UnitId> divided;
    private final Map<UnitId, List<Succession>> absorbed;
    private final Map<LocalDate, Tree> trees = new ConcurrentHashMap<>();
    private final Map<LocalDate, Tree> latest = new ConcurrentHashMap<>();
    private final Map<Asked, Set<UnitId>> reaches = new ConcurrentHashMap<>();

    public Directory(Collection<UnitLife> lives, List<Succession> successions) {
        this.lives = lives.stream().collect(Collectors.toUnmodifiableMap(UnitLife::id, Function.identity()));
        this.successions = List.copyOf(successions);
        var heirs = new HashMap<UnitId, Succession>();
        var several = successions.stream().collect(Collectors.groupingBy(Succession::predecessor));
        several.forEach((unit, takers) -> sole(takers).ifPresent(heir -> heirs.put(unit, heir)));
        this.heirs = Map.copyOf(heirs);
        this.divided = several.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        this.absorbed = heirs.values().stream().collect(Collectors.groupingBy(Succession::successor));
    }

    /** The only successor, else the main one. */
    private static Optional<Succession> sole(List<Succession> several) {
        if (several.size() == 1) return Optional.of(several.getFirst());
        var main = several.stream().filter(Succession::main).toList();
        return main.size() == 1 ? Optional.of(main.getFirst()) : Optional.empty();
    }

    public Optional<UnitLife> life(UnitId id) {
        return Optional.ofNullable(lives.get(id));
    }

    public Collection<UnitLife> lives() {
        return lives.values();
    }

    /** The units of that day. */
    public Tree on(LocalDate day) {
        return kept(trees, day, lives.values().stream().filter(life -> life.existsOn(day)));
    }

    /** Every unit there was until that day, each where it stood last. */
    public Tree latest(LocalDate today) {
        return kept(latest, today, lives.values().stream());
    }

    /** The days on which units took over from others, the latest first. */
    public List<LocalDate> reorganised() {
        return successions.stream()
                .map(Succession::since)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public List<Succession> successions(UnitId id) {
        return successions.stream()
                .filter(succession -> succession.predecessor.equals(id) || succession.successor.equals(id))
                .toList();
    }

    public List<Unit> successors(UnitId id, LocalDate today) {
        return units(successions.stream().filter(s -> s.predecessor.equals(id)).map(Succession::successor), today);
    }

    public List<Unit> predecessors(UnitId id, LocalDate today) {
        return units(successions.stream().filter(s -> s.successor.equals(id)).map(Succession::predecessor), today);
    }

    /**
     * How far a role at a unit reaches: the unit, all below it, the units that became part of one of these alone, and those
     * of which one of these took what nobody gave to another; of these last not what was below them, for others took that.
     *
     * @param own only what has no government of its own: a task of a commune is done by the commune
     */
    public Set<UnitId> reach(UnitId id, boolean own, LocalDate today) {
        var asked = new Asked(id, own, today);
        var known = reaches.get(asked);
        if (known != null) return known;
        var reach = reached(id, own, today);
        if (reaches.size() >= REACHES_KEPT) reaches.clear();
        reaches.put(asked, reach);
        return reach;
    }

    private Set<UnitId> reached(UnitId id, boolean own, LocalDate today) {
        var tree = latest(today);
        return closure(List.of(new Step(id, true)), step -> {
            var taken = absorbed.getOrDefault(step.unit, List.of()).stream()
                    .filter(succession -> !succession.since.isAfter(today))
                    .map(succession -> new Step(succession.predecessor, step.wide && isSole(succession)));
            if (!step.wide) return taken;
            var below = tree.children(step.unit).stream()
                    .filter(child -> !own || !child.kind().isTerritory())
                    .map(child -> new Step(child.id(), true));
            return Stream.concat(below, taken);
        });
    }

    /** The units at which a role reaches this one. */
    public Set<UnitId> reaching(UnitId id, boolean own, LocalDate today) {
        var tree = latest(today);
        return closure(List.of(new Step(id, true), new Step(id, false)), step -> {
            var taker = succession(step.unit, today);
            if (!step.wide) {
                return taker.stream()
                        .flatMap(succession -> Stream.of(true, false)
                                .filter(wide -> !wide || !isSole(succession))
                                .map(wide -> new Step(succession.successor, wide)));
            }
            var above = tree.find(step.unit)
                    .filter(unit -> !own || !unit.kind().isTerritory())
                    .flatMap(unit -> tree.find(unit.parent()))
                    .map(unit -> new Step(unit.id(), true));
            var whole = taker.filter(this::isSole).map(succession -> new Step(succession.successor, true));
            return Stream.concat(above.stream(), whole.stream());
        });
    }

    /** Who took over from the unit by that day, or took what nobody gave to another. */
    public Optional<UnitId> heir(UnitId id, LocalDate on) {
        return succession(id, on).map(Succession::successor);
    }

    private Optional<Succession> succession(UnitId id, LocalDate on) {
        return Optional.ofNullable(heirs.get(id)).filter(succession -> !succession.since.isAfter(on));
    }

    private boolean isSole(Succession succession) {
        return !divided.contains(succession.predecessor);
    }

    /** A unit on the way; {@code wide}: with what is below it. */
    private record Step(UnitId unit, boolean wide) {}

    private static Set<UnitId> closure(List<Step> start, Function<Step, Stream<Step>> next) {
        var reached = new HashSet<Step>();
        var open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            var step = open.pop();
            if (reached.add(step)) next.apply(step).forEach(open::push);
        }
        return units(start, reached);
    }

    private static Set<UnitId> units(List<Step> start, Set<Step> reached) {
        // Looking up from a unit, only what reaches it with all that is below counts.
        boolean up = start.size() > 1;
        return reached.stream().filter(step -> step.wide || !up).map(Step::unit).collect(Collectors.toSet());
    }

    private List<Unit> units(Stream<UnitId> ids, LocalDate today) {
        return ids.map(id -> life(id).orElseThrow().on(today))
                .sorted(Tree.BY_NAME)
                .toList();
    }

    private static Tree kept(Map<LocalDate, Tree> trees, LocalDate day, Stream<UnitLife> lives) {
        var tree = trees.get(day);
        if (tree == null) {
            tree = new Tree(lives.map(life -> life.on(day)).toList());
            if (trees.size() >= TREES_KEPT) trees.clear();
            trees.put(day, tree);
        }
        return tree;
    }
}
