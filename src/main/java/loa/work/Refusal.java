package loa.work;

/** Why a move of a task is not made; each is a sentence {@code work.refusal.<name>} that says what to do. */
public enum Refusal {
    NOT_YOUR_UNIT,
    NOT_IN_CHARGE,
    NOT_CHECKER,
    FOUR_EYES,
    UNDECIDED,
    NOTHING_TO_DECIDE,
    STARTED_ALREADY,
    HANDED_IN,
    NOT_HANDED_IN,
    PROVED_ALREADY,
    LEFT_OUT,
    STILL_OPEN,
    REASON_MISSING,
    NOTE_MISSING,
    DAY_NOT_LATER,
    /** Begun although it waits for another task: that wants its reason. */
    WAITS_FOR_OTHERS,
    NOT_OF_THE_UNIT,
    PARTS_MISSING,
    TOO_MANY_PARTS,
    NO_SUCH_PART,
    NOT_BELOW,
    NOBODY_ELSE,
    POST_MISSING,
    PERIOD_WRONG,
    NOTHING_TO_RECALL,
    /** Another installation runs the campaign: it says so there, and a pack brings it. */
    CARRIED;

    /** Whether it is for others to do, whatever the state. */
    public boolean isOfRights() {
        return switch (this) {
            case NOT_YOUR_UNIT, NOT_IN_CHARGE, NOT_CHECKER, FOUR_EYES, CARRIED -> true;
            default -> false;
        };
    }

    public String key() {
        return "work.refusal." + name();
    }
}
