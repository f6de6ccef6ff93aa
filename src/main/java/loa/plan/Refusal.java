package loa.plan;

/**
 * Why a step in the life of a plan is not made; the page shows it with what to do.
 *
 * @param count of how many things the reason speaks
 */
public record Refusal(Reason reason, int count) {

    public enum Reason {
        ALREADY_CONFIRMED,
        DISCARDED,
        STILL_IN_REVIEW,
        CHANGED_MEANWHILE,
        REASON_MISSING,
        TITLE_MISSING,
        NOTHING_CHOSEN,
        NOT_HERE,
        NO_DUTIES,
        PLACE_UNKNOWN,
        ISSUER_UNKNOWN,
        DUTIES_UNDECIDED,
        DUTIES_WITHOUT_UNIT,
        UNITS_UNMATCHED,
        ERRORS_OPEN,
        SAME_FILE,
        ANOTHER_WAITS,
        NOTHING_WAITS,
        CHANGES_UNDECIDED
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, 1);
    }
}
