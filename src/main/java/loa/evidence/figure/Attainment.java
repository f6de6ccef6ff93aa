package loa.evidence.figure;

import java.math.BigDecimal;
import java.util.Objects;
import loa.evidence.Indicator;
import loa.work.Target;
import org.jspecify.annotations.Nullable;

/**
 * How far what was reported has come towards what the plan asks for.
 *
 * @param target several that ask for the same together
 * @param confirmed what a checker has confirmed; {@code null}: no figure yet, which is not zero
 * @param all with what waits to be checked
 */
public record Attainment(
        Indicator indicator,
        Target target,
        @Nullable BigDecimal confirmed,
        @Nullable BigDecimal all) {

    /** Where that stands. */
    public enum Standing {
        /** Nobody has given a figure of this kind. */
        NOTHING,
        SHORT,
        /** Enough once what waits is confirmed. */
        WAITING,
        REACHED,
        /** More than was asked for, which is no fault. */
        BEYOND,
        /** More than the plan allows. */
        TOO_MUCH
    }

    public static Attainment of(Indicator indicator, Target target, Tally confirmed, Tally all) {
        return new Attainment(indicator, target, confirmed.sum(indicator), all.sum(indicator));
    }

    public Standing standing() {
        if (all == null && confirmed == null) return Standing.NOTHING;
        var sum = Objects.requireNonNullElse(confirmed, BigDecimal.ZERO);
        if (isLimit()) return limit(sum);
        if (target.isReached(sum)) {
            return sum.compareTo(target.quantity()) > 0 && target.about() != Target.About.OVER
                    ? Standing.BEYOND
                    : Standing.REACHED;
        }
        return all != null && target.isReached(all) ? Standing.WAITING : Standing.SHORT;
    }

    private Standing limit(BigDecimal sum) {
        if (!target.isReached(sum)) return Standing.TOO_MUCH;
        // Nothing confirmed of a thing that is limited is not yet anything done.
        return confirmed == null ? Standing.WAITING : Standing.REACHED;
    }

    /** Whether it would still be off the target with all that waits confirmed. */
    public boolean isMissed() {
        return all == null ? !isLimit() : !target.isReached(all);
    }

    /** What waits on top of what was confirmed; {@code null}: nothing, or a later report takes the earlier one's place. */
    public @Nullable BigDecimal waiting() {
        if (all == null) return null;
        var waiting = all.subtract(Objects.requireNonNullElse(confirmed, BigDecimal.ZERO));
        return waiting.signum() > 0 ? waiting : null;
    }

    /** What stands there by a later report that is not yet checked and says less than the confirmed one. */
    public @Nullable BigDecimal lowered() {
        return all != null && confirmed != null && all.compareTo(confirmed) < 0 ? all : null;
    }

    /** What is not confirmed yet of the number in the plan; {@code null}: it is reached. */
    public @Nullable BigDecimal left() {
        var sum = Objects.requireNonNullElse(confirmed, BigDecimal.ZERO);
        if (isLimit() || target.isReached(sum)) return null;
        return target.quantity().subtract(sum);
    }

    private boolean isLimit() {
        return target.about() == Target.About.AT_MOST;
    }
}
