package loa.work.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that a change of the plan touches, unit by unit.
 *
 * @param clauses whether they are of several clauses, so that each has to be named
 * @param summary how many there are and what happens to them
 */
public record TouchedTasks(String summary, boolean clauses, List<Row> rows) implements View {

    private static final int FEW = 3;

    /**
     * One task.
     *
     * @param href {@code null} where the unit is yet to be given one
     * @param proof how many proofs it has, {@code null} for none
     * @param before its last day now
     * @param after its last day then
     * @param tone of what happens
     */
    public record Row(
            String clause,
            String unit,
            @Nullable String href,
            @Nullable TaskMark mark,
            @Nullable String proof,
            String before,
            String after,
            String fate,
            String tone) {

        public boolean moves() {
            return !before.equals(after);
        }
    }

    public boolean few() {
        return rows.size() <= FEW;
    }
}
