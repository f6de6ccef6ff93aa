package loa.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loa.plan.Refusal.Reason;
import loa.platform.Me;

/**
 * A later edition of a plan held against the one in force.
 *
 * @param clauses what becomes of each clause, changed or not, in the order of the later edition
 */
public record Amendment(Review now, Review next, List<PlanChange> clauses) {

    /** Those in which there is anything to see. */
    public List<PlanChange> changes() {
        return clauses.stream().filter(PlanChange::isOne).toList();
    }

    public List<PlanChange> toDecide() {
        return clauses.stream().filter(PlanChange::isToDecide).toList();
    }

    public long undecided() {
        return clauses.stream().filter(PlanChange::open).count();
    }

    public Optional<PlanChange> change(String name) {
        return changes().stream().filter(change -> change.name().equals(name)).findFirst();
    }

    /** Clauses that only bear another number. */
    public long renumbered() {
        return clauses.stream().filter(PlanChange::isRenumbered).count();
    }

    /** What has to be done before the later edition can be put in force; empty when nothing. */
    public List<Refusal> blockers() {
        if (!next.waiting()) return List.of(Refusal.of(Reason.NOTHING_WAITS));
        var blockers = new ArrayList<Refusal>();
        if (undecided() > 0) blockers.add(new Refusal(Reason.CHANGES_UNDECIDED, (int) undecided()));
        var open =
                clauses.stream().filter(PlanChange::open).map(PlanChange::name).collect(Collectors.toSet());
        blockers.addAll(Outcome.of(this, change -> change.keepsOld() || open.contains(change.name()))
                .review()
                .blockers());
        return blockers;
    }

    /** What would come of it if this change alone were taken over. */
    public PlanAmended ifTaken(PlanChange change, LocalDate on, Me by) {
        return Outcome.of(this, other -> other.isToDecide() && !other.name().equals(change.name()) || other.isLeft())
                .amended(on, by);
    }

    /** What would come of it if all of it were taken over. */
    public PlanAmended ifTaken(LocalDate on, Me by) {
        return Outcome.of(this, PlanChange::isLeft).amended(on, by);
    }
}
