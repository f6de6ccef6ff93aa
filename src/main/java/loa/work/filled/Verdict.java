package loa.work.filled;

import java.util.List;
import loa.work.TaskMove;
import loa.work.web.TaskLine;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a sheet would do.
 *
 * @param row as Excel counts it
 * @param code of the task, as it stands in the row
 * @param task the task; {@code null} where the code is of none
 * @param moves what would be done to it, in this order
 * @param changes the same in words
 * @param faults why it can't be
 */
record Verdict(
        int row, String code, @Nullable TaskLine task, List<TaskMove> moves, List<String> changes, List<Fault> faults) {

    enum Effect {
        WRONG,
        CHANGED,
        UNCHANGED
    }

    /** What is wrong, in words, and the cell it stands in. */
    record Fault(String cell, String words) {}

    Effect effect() {
        if (!faults.isEmpty()) return Effect.WRONG;
        return moves.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
    }
}
