package loa.plan.compiler.change;

import loa.plan.compiler.CompiledPlan.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What became of a clause between two versions of a plan.
 *
 * @param before {@code null} for a new clause
 * @param after {@code null} for one that is gone
 */
public record ClauseChange(
        Kind kind, @Nullable Clause before, @Nullable Clause after) {

    public enum Kind {
        /** Word for word the same, in the same place among its neighbours; its number may have changed. */
        SAME,
        /** Word for word the same, but elsewhere in the plan. */
        MOVED,
        /** The same clause in other words. */
        CHANGED,
        NEW,
        GONE
    }

    /** The address it has now, or had last. */
    public String address() {
        return (after != null ? after : java.util.Objects.requireNonNull(before)).id();
    }
}
