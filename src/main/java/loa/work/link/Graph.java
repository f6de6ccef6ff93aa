package loa.work.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who waits for whom, without circles. */
final class Graph<T> {

    private final Map<T, Set<T>> onwards = new HashMap<>();

    /** Adds what is known to be free of circles. */
    void put(T from, T to) {
        onwards.computeIfAbsent(from, none -> new LinkedHashSet<>()).add(to);
    }

    /** Adds it unless it would close a circle. */
    boolean add(T from, T to) {
        if (from.equals(to) || path(to, from).isPresent()) return false;
        put(from, to);
        return true;
    }

    /** The shortest way from one to another along what waits, both ends included. */
    Optional<List<T>> path(T from, T to) {
        var cameFrom = new HashMap<T, T>();
        var seen = new HashSet<T>();
        var next = new ArrayDeque<T>();
        next.add(from);
        seen.add(from);
        while (!next.isEmpty()) {
            var here = next.remove();
            if (here.equals(to)) return Optional.of(way(cameFrom, from, to));
            for (var there : onwards.getOrDefault(here, Set.of())) {
                if (seen.add(there)) {
                    cameFrom.put(there, here);
                    next.add(there);
                }
            }
        }
        return Optional.empty();
    }

    /** All that waits for any of these, at last. */
    Set<T> after(Collection<T> those) {
        var found = new LinkedHashSet<T>();
        var next = new ArrayDeque<T>(those);
        while (!next.isEmpty()) {
            for (var there : onwards.getOrDefault(next.remove(), Set.of())) if (found.add(there)) next.add(there);
        }
        return found;
    }

    private List<T> way(Map<T, T> cameFrom, T from, T to) {
        var way = new ArrayList<T>();
        T here = to;
        while (!here.equals(from)) {
            way.addFirst(here);
            here = java.util.Objects.requireNonNull(cameFrom.get(here));
        }
        way.addFirst(from);
        return way;
    }
}
