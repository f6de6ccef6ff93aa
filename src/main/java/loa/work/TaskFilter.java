package loa.work;

import java.util.UUID;
import loa.plan.compiler.CompiledPlan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a campaign a reader wants to see, and how.
 *
 * @param clause that clause and all below it
 * @param late only what is late
 * @param q words, with or without their diacritics
 * @param grouped by unit
 * @param page from 1
 */
public record TaskFilter(
        @Nullable UUID unit,
        @Nullable TaskState state,
        @Nullable Phase phase,
        @Nullable String clause,
        @Nullable Boolean late,
        @Nullable String q,
        @Nullable Sort sort,
        @Nullable Boolean grouped,
        @Nullable Integer page) {

    /** The order of a list. */
    public enum Sort {
        DUE("t.due_on nulls last, c.place, unit_place"),
        CLAUSE("c.place, unit_place"),
        UNIT("unit_place, t.due_on nulls last, c.place"),
        STATE("t.state, t.due_on nulls last, c.place, unit_place");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }

        String columns() {
            return columns;
        }
    }

    public static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, null, null, null, null);

    public TaskFilter {
        clause = clause == null || clause.isBlank() ? null : clause.strip();
        q = q == null || q.isBlank() ? null : q.strip();
    }

    public Sort order() {
        if (isGrouped()) return Sort.UNIT;
        return sort == null ? Sort.DUE : sort;
    }

    public boolean isLate() {
        return Boolean.TRUE.equals(late);
    }

    public boolean isGrouped() {
        return Boolean.TRUE.equals(grouped);
    }

    public int number() {
        return page == null ? 1 : Math.max(1, page);
    }

    public boolean isAll() {
        return unit == null && state == null && phase == null && clause == null && !isLate() && q == null;
    }
}
