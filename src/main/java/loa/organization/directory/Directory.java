package loa.organization.directory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
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

    /** Who took over from whom. */
    public record Succession(UnitId predecessor, UnitId successor, LocalDate since) {}

    private static final int TREES_KEPT = 8;

    private final Map<UnitId, UnitLife> lives;
    private final List<Succession> successions;
    private final Map<UnitId, UnitId> heirs;
    private final Map<UnitId, List<UnitId>> absorbed;
    private final Map<LocalDate, Tree> trees = new ConcurrentHashMap<>();
    private final Map<LocalDate, Tree> latest = new ConcurrentHashMap<>();

    public Directory(Collection<UnitLife> lives, List<Succession> successions) {
        this.lives = lives.stream().collect(Collectors.toUnmodifiableMap(UnitLife::id, Function.identity()));
        this.successions = List.copyOf(successions);
        var heirs = new HashMap<UnitId, UnitId>();
        var split = new HashSet<UnitId>();
        for (var succession : successions) {
            if (heirs.put(succession.predecessor, succession.successor) != null) split.add(succession.predecessor);
        }
        heirs.keySet().removeAll(split);
        this.heirs = Map.copyOf(heirs);
        this.absorbed = heirs.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
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
     * How far a role at a unit reaches: the unit, all below it, and the units that became part of one of these alone.
     *
     * @param own only what has no government of its own: a task of a commune is done by the commune
     */
    public Set<UnitId> reach(UnitId id, boolean own, LocalDate today) {
        var tree = latest(today);
        return closure(
                id,
                next -> Stream.concat(
                        tree.children(next).stream()
                                .filter(child -> !own || !child.kind().isTerritory())
                                .map(Unit::id),
                        absorbed.getOrDefault(next, List.of()).stream()));
    }

    /** The units at which a role reaches this one. */
    public Set<UnitId> reaching(UnitId id, boolean own, LocalDate today) {
        var tree = latest(today);
        return closure(
                id,
                next -> Stream.concat(
                        tree
                                .find(next)
                                .filter(unit -> !own || !unit.kind().isTerritory())
                                .flatMap(unit -> tree.find(unit.parent()))
                                .map(Unit::id)
                                .stream(),
                        Optional.ofNullable(heirs.get(next)).stream()));
    }

    private static Set<UnitId> closure(UnitId start, Function<UnitId, Stream<UnitId>> next) {
        var reached = new HashSet<UnitId>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var unit = open.pop();
            if (reached.add(unit)) next.apply(unit).forEach(open::push);
        }
        return reached;
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
