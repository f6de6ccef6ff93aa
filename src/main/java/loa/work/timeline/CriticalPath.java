package loa.work.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of the tasks that wait for each other, the chain that leaves the least time (đường găng). A plan says by when, not how long
 * a task takes; so each step is given one day, and a task that only needs another to be under way may go on the same day.
 *
 * @param steps in the order in which they must be done
 * @param slack days that can be lost before a deadline of the chain is missed; negative: it can not be kept any more
 */
public record CriticalPath<T>(List<Step<T>> steps, long slack) {

    /** A task that is not done yet. */
    public record Node<T>(T task, @Nullable LocalDate dueOn) {}

    /** What waits for what; {@code begun}: it is enough that the first one is under way. */
    public record Edge<T>(T from, T to, boolean begun) {}

    /**
     * A task of the chain.
     *
     * @param earliest the first day on which it can be done as far as it waits for others
     * @param latest the last day on which it may be done without harm to what waits for it
     */
    public record Step<T>(T task, LocalDate earliest, LocalDate latest) {

        long slack() {
            return ChronoUnit.DAYS.between(earliest, latest);
        }
    }

    /** The tightest chain of two or more; empty where nothing that is open waits for something open, or nothing has a day. */
    public static <T> Optional<CriticalPath<T>> of(
            Collection<Node<T>> nodes, Collection<Edge<T>> edges, LocalDate today) {
        return new Reckoning<>(nodes, edges, today).tightest();
    }

    /** For each task by when it must be done for the sake of its own deadline and of all that waits for it, where that is known. */
    public static <T> Map<T, LocalDate> latest(Collection<Node<T>> nodes, Collection<Edge<T>> edges, LocalDate today) {
        return new Reckoning<>(nodes, edges, today).latest;
    }

    /** Days forwards from today, and backwards from the deadlines. */
    private static final class Reckoning<T> {

        private final Map<T, Node<T>> nodes = new HashMap<>();
        private final Map<T, List<Edge<T>>> into = new HashMap<>();
        private final Map<T, List<Edge<T>>> onwards = new HashMap<>();
        private final List<T> order = new ArrayList<>();
        private final Map<T, LocalDate> earliest = new HashMap<>();
        private final Map<T, LocalDate> latest = new HashMap<>();
        private final Map<T, Integer> lengths = new HashMap<>();
        private final LocalDate today;

        Reckoning(Collection<Node<T>> all, Collection<Edge<T>> edges, LocalDate today) {
            this.today = today;
            for (var node : all) nodes.put(node.task, node);
            for (var edge : edges) {
                if (!nodes.containsKey(edge.from) || !nodes.containsKey(edge.to)) continue;
                into.computeIfAbsent(edge.to, none -> new ArrayList<>()).add(edge);
                onwards.computeIfAbsent(edge.from, none -> new ArrayList<>()).add(edge);
            }
            sort(all);
            for (var task : order) forwards(task);
            for (var task : order.reversed()) backwards(task);
        }

        /** What waits comes after what it waits for; tasks in a circle are left out. */
        private void sort(Collection<Node<T>> all) {
            var open = new HashMap<T, Integer>();
            for (var node : all) open.put(node.task, into(node.task).size());
            for (var node : all) if (into(node.task).isEmpty()) order.add(node.task);
            for (int place = 0; place < order.size(); place++) {
                for (var edge : onwards(order.get(place))) {
                    if (open.merge(edge.to, -1, Integer::sum) == 0) order.add(edge.to);
                }
            }
        }

        private void forwards(T task) {
            var day = today;
            for (var edge : into(task)) {
                var before = earliest.get(edge.from);
                if (before != null) day = later(day, edge.begun ? before : before.plusDays(1));
            }
            earliest.put(task, day);
        }

        private void backwards(T task) {
            var day = node(task).dueOn;
            for (var edge : onwards(task)) {
                var after = latest.get(edge.to);
                if (after != null) day = sooner(day, edge.begun ? after : after.minusDays(1));
            }
            if (day != null) latest.put(task, day);
            for (var edge : onwards(task)) lengths.merge(task, length(edge.to) + 1, Math::max);
        }

        Optional<CriticalPath<T>> tightest() {
            return order.stream()
                    .filter(task -> latest.containsKey(task) && !onwards(task).isEmpty())
                    .map(this::chain)
                    .filter(chain -> chain.size() > 1)
                    .map(chain -> new CriticalPath<>(
                            chain, chain.stream().mapToLong(Step::slack).min().orElseThrow()))
                    .min(Comparator.<CriticalPath<T>>comparingLong(CriticalPath::slack)
                            .thenComparing(path -> -path.steps.size()));
        }

        /** From a task on, always to what leaves the least time; of equals, to where the chain is longest. */
        private List<Step<T>> chain(T start) {
            var chain = new ArrayList<Step<T>>();
            T here = start;
            while (here != null) {
                chain.add(step(here));
                here = onwards(here).stream()
                        .map(Edge::to)
                        .filter(latest::containsKey)
                        .min(Comparator.comparingLong((T next) -> step(next).slack())
                                .thenComparing(next -> -length(next)))
                        .orElse(null);
            }
            return chain;
        }

        private int length(T task) {
            return lengths.getOrDefault(task, 1);
        }

        private Step<T> step(T task) {
            return new Step<>(task, known(earliest, task), known(latest, task));
        }

        private Node<T> node(T task) {
            return known(nodes, task);
        }

        private List<Edge<T>> into(T task) {
            return into.getOrDefault(task, List.of());
        }

        private List<Edge<T>> onwards(T task) {
            return onwards.getOrDefault(task, List.of());
        }

        private static <K, V> V known(Map<K, V> map, K key) {
            var value = map.get(key);
            if (value == null) throw new IllegalStateException("not reckoned: " + key);
            return value;
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? b : a;
        }

        private static LocalDate sooner(@Nullable LocalDate a, LocalDate b) {
            return a == null || b.isBefore(a) ? b : a;
        }
    }
}
