package loa.plan;

import java.util.Set;
import loa.plan.DutyMerge.Part;
import loa.plan.compiler.change.ClauseChange;
import loa.plan.compiler.change.ClauseChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a later edition makes of one clause of a plan, and what a person says to it.
 *
 * @param before the duty of the clause in the edition in force; {@code null} where it asks nothing
 * @param after the duty it would be; {@code null} where it asks nothing any more
 * @param parts in which the two differ
 * @param period whether it states other days
 * @param choice {@code null} while nobody chose
 * @param reason why the old is kept, or why the tasks of what is gone end
 * @param version for lost updates, 0 before anybody said a word
 */
public record PlanChange(
        ClauseChange clause,
        @Nullable DutyReview before,
        @Nullable DutyReview after,
        Set<Part> parts,
        boolean period,
        @Nullable Choice choice,
        @Nullable String reason,
        int version,
        @Nullable Stamp last) {

    /** What a person chose. */
    public enum Choice {
        TAKEN,
        KEPT
    }

    /** Its name among the changes of an edition: the address before and the address of now. */
    public String name() {
        var before = clause.before() == null ? "" : clause.before().id();
        return before + ">" + (clause.after() == null ? "" : clause.after().id());
    }

    /** Where its clause stands in the plan that comes of it. */
    public String placeIn(PlanAmended plan) {
        var address = clause.address();
        return clause.after() == null ? plan.moved().getOrDefault(address, address) : address;
    }

    /** Whether there is anything to see: other words, another place, or other work. */
    boolean isOne() {
        return !isLeft() && (clause.kind() != Kind.SAME || isToDecide());
    }

    /** A clause that was kept, or ended, when an earlier edition lacked it; what was decided then stays so. */
    boolean isLeft() {
        return clause.kind() == Kind.GONE
                && clause.before() != null
                && clause.before().id().contains("@");
    }

    /** Whether all that is new is its number. */
    boolean isRenumbered() {
        var before = clause.before();
        var after = clause.after();
        return clause.kind() == Kind.SAME
                && before != null
                && after != null
                && !before.id().equals(after.id());
    }

    /** Whether work or days hang on it, so that a person has to decide. */
    public boolean isToDecide() {
        return !isLeft() && (touchesDuty() || period);
    }

    public boolean open() {
        return isToDecide() && choice == null;
    }

    public boolean touchesDuty() {
        if (before == null || after == null) return before != after;
        return !parts.isEmpty() || clause.kind() == Kind.CHANGED;
    }

    /** Whether what the edition in force says stays. */
    boolean keepsOld() {
        return choice == Choice.KEPT || isLeft();
    }
}
