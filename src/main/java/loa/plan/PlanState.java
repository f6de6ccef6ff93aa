package loa.plan;

import loa.plan.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Where a plan stands between the file and the campaign. */
public enum PlanState {
    /** A person goes through what was read. */
    IN_REVIEW,
    /** What was read is agreed; the campaign runs by it. */
    CONFIRMED,
    /** It was brought by mistake. */
    DISCARDED;

    /** What one may ask of a plan. */
    public enum Move {
        JUDGE,
        CONFIRM,
        AMEND,
        DISCARD
    }

    /** Why the plan cannot make this move from where it stands; {@code null} where it can. */
    public @Nullable Reason refusal(Move move) {
        return switch (this) {
            case IN_REVIEW ->
                switch (move) {
                    case JUDGE, CONFIRM, DISCARD -> null;
                    case AMEND -> Reason.STILL_IN_REVIEW;
                };
            case CONFIRMED ->
                switch (move) {
                    case JUDGE, CONFIRM, DISCARD -> Reason.ALREADY_CONFIRMED;
                    case AMEND -> null;
                };
            case DISCARDED -> Reason.DISCARDED;
        };
    }
}
