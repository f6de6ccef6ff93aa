package loa.evidence.figure;

import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of a campaign a reader wants to see added up, and how.
 *
 * @param clause that clause and all below it
 * @param phase by the day on which it happened
 */
public record FigureFilter(
        @Nullable UUID unit,
        @Nullable String clause,
        @Nullable Phase phase,
        @Nullable By by) {

    /** What has a sum of its own. */
    public enum By {
        UNIT,
        CLAUSE,
        PHASE
    }

    public static final FigureFilter ALL = new FigureFilter(null, null, null, null);

    public FigureFilter {
        clause = clause == null || clause.isBlank() ? null : clause.strip();
    }

    public static FigureFilter ofClause(String clause) {
        return new FigureFilter(null, clause, null, null);
    }

    public FigureFilter of(UnitId other) {
        return new FigureFilter(other.value(), clause, phase, by);
    }

    public FigureFilter of(String other) {
        return new FigureFilter(unit, other, phase, by);
    }

    public FigureFilter of(@Nullable Phase other) {
        return new FigureFilter(unit, clause, other, by);
    }

    public boolean isAll() {
        return unit == null && clause == null && phase == null;
    }
}
