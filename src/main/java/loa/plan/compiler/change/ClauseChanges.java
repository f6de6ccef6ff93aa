package loa.plan.compiler.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.change.ClauseChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each clause of a plan the clause of the version before it: first those that kept their words, then the most
 * alike, where the same number or the same heading above speaks for a pair.
 */
public final class ClauseChanges {

    private static final double ALIKE = 0.5;
    private static final double SAME_NUMBER = 0.12;
    private static final double SAME_PARENT = 0.12;
    private static final double AT_LEAST = 0.3;

    private final List<Clause> before;
    private final List<Clause> after;
    private final int[] earlier;
    private final int[] later;

    private ClauseChanges(List<Clause> before, List<Clause> after) {
        this.before = before;
        this.after = after;
        this.earlier = new int[after.size()];
        this.later = new int[before.size()];
        Arrays.fill(earlier, -1);
        Arrays.fill(later, -1);
    }

    /** What became of each clause, in the order of the later version; what is gone stands where it stood. */
    public static List<ClauseChange> between(List<Clause> before, List<Clause> after) {
        var changes = new ClauseChanges(before, after);
        changes.pairEqual();
        changes.pairAlike();
        return changes.told();
    }

    /** Pairs clauses with the same words; of several, those with the same number first, then in their order. */
    private void pairEqual() {
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(before.get(i).text(), _ -> new ArrayList<>()).add(i);
        }
        for (int round = 0; round < 2; round++) {
            for (int j = 0; j < after.size(); j++) {
                var clause = after.get(j);
                if (earlier[j] >= 0) continue;
                boolean sameNumber = round == 0;
                for (int i : places.getOrDefault(clause.text(), List.of())) {
                    if (later[i] >= 0 || sameNumber && !before.get(i).id().equals(clause.id())) continue;
                    pair(i, j);
                    break;
                }
            }
        }
    }

    private record Candidate(int before, int after, double score) {}

    private void pairAlike() {
        var likeBefore =
                before.stream().map(clause -> new Likeness(clause.text())).toList();
        var likeAfter =
                after.stream().map(clause -> new Likeness(clause.text())).toList();
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                if (later[i] >= 0 || earlier[j] >= 0 || isHeading(before.get(i)) != isHeading(after.get(j))) continue;
                double like = likeBefore.get(i).to(likeAfter.get(j));
                double score = like + bonus(before.get(i), after.get(j));
                if (like >= AT_LEAST && score >= ALIKE) candidates.add(new Candidate(i, j, score));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(candidate -> Math.abs(candidate.before - candidate.after)));
        for (var candidate : candidates) {
            if (later[candidate.before] < 0 && earlier[candidate.after] < 0) pair(candidate.before, candidate.after);
        }
    }

    private double bonus(Clause old, Clause now) {
        double bonus = old.id().equals(now.id()) ? SAME_NUMBER : 0;
        return sameParent(old, now) ? bonus + SAME_PARENT : bonus;
    }

    private boolean sameParent(Clause old, Clause now) {
        if (old.parent() == null || now.parent() == null) return Objects.equals(old.parent(), now.parent());
        int parent = place(now.parent(), after);
        if (parent < 0 || earlier[parent] < 0) return old.parent().equals(now.parent());
        return before.get(earlier[parent]).id().equals(old.parent());
    }

    private void pair(int old, int now) {
        later[old] = now;
        earlier[now] = old;
    }

    private List<ClauseChange> told() {
        var stayed = stayed();
        var gone = gone();
        var told = new ArrayList<>(gone.getOrDefault(-1, List.of()));
        for (int j = 0; j < after.size(); j++) {
            int i = earlier[j];
            var old = i < 0 ? null : before.get(i);
            told.add(new ClauseChange(kind(old, after.get(j), stayed[j]), old, after.get(j)));
            if (i >= 0) told.addAll(gone.getOrDefault(i, List.of()));
        }
        return told;
    }

    private Kind kind(@Nullable Clause old, Clause now, boolean stayed) {
        if (old == null) return Kind.NEW;
        if (!old.text().equals(now.text())) return Kind.CHANGED;
        return stayed && sameParent(old, now) ? Kind.SAME : Kind.MOVED;
    }

    /** What is gone, by the paired clause before it; -1 for what stood before all. */
    private Map<Integer, List<ClauseChange>> gone() {
        var gone = new HashMap<Integer, List<ClauseChange>>();
        int last = -1;
        for (int i = 0; i < before.size(); i++) {
            if (later[i] >= 0) last = i;
            else {
                gone.computeIfAbsent(last, _ -> new ArrayList<>())
                        .add(new ClauseChange(Kind.GONE, before.get(i), null));
            }
        }
        return gone;
    }

    /** Which clauses of the later version kept their order: the longest run of pairs that cross no other. */
    private boolean[] stayed() {
        int[] length = new int[after.size()];
        int[] from = new int[after.size()];
        int best = -1;
        for (int j = 0; j < after.size(); j++) {
            if (earlier[j] < 0) continue;
            length[j] = 1;
            from[j] = -1;
            for (int k = 0; k < j; k++) {
                if (earlier[k] >= 0 && earlier[k] < earlier[j] && length[k] + 1 > length[j]) {
                    length[j] = length[k] + 1;
                    from[j] = k;
                }
            }
            if (best < 0 || length[j] > length[best]) best = j;
        }
        var stayed = new boolean[after.size()];
        for (int j = best; j >= 0; j = from[j]) stayed[j] = true;
        return stayed;
    }

    private static int place(String id, List<Clause> clauses) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).id().equals(id)) return i;
        }
        return -1;
    }

    private static boolean isHeading(Clause clause) {
        return clause.kind() == ClauseKind.SECTION;
    }
}
