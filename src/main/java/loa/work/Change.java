package loa.work;

import java.time.LocalDate;
import java.util.Objects;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What another calendar would make of the days of one task.
 *
 * @param words the clause in the plan's own words
 * @param deadline the plan's words of its deadline
 * @param extendedTo a later day that was granted
 */
public record Change(
        TaskId task,
        String clause,
        String words,
        @Nullable String deadline,
        UnitId unit,
        TaskState state,
        @Nullable LocalDate extendedTo,
        Reckoned before,
        Reckoned after) {

    boolean isOne() {
        return !before.equals(after);
    }

    /** Whether somebody gets another last day by it. */
    public boolean movesDeadline() {
        return !Objects.equals(dueBefore(), dueAfter());
    }

    public @Nullable LocalDate dueBefore() {
        return later(before.due(), extendedTo);
    }

    public @Nullable LocalDate dueAfter() {
        return later(after.due(), extendedTo);
    }

    /** Whether it would be late that was not. */
    public boolean becomesLate(LocalDate today) {
        return isLate(dueAfter(), today) && !isLate(dueBefore(), today);
    }

    private boolean isLate(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isBefore(today) && state.isOpen();
    }

    /** An extension never brings a day forward. */
    static @Nullable LocalDate later(@Nullable LocalDate planned, @Nullable LocalDate extended) {
        if (planned == null || extended == null) return planned == null ? extended : planned;
        return extended.isAfter(planned) ? extended : planned;
    }
}
