package loa.content;

/** Why something about an item is not done; each is a sentence {@code content.refusal.<name>} that says what to do. */
public enum Refusal {
    NOT_YOUR_UNIT,
    NOT_IN_CHARGE,
    NOT_CHECKER,
    /** Nobody checks their own words. */
    FOUR_EYES,
    NOT_FROM_HERE,
    CLOSED,
    NO_TITLE,
    NO_TEXT,
    NO_TOPIC,
    REASON_MISSING,
    NOTE_MISSING,
    FIX_MISSING,
    DAY_TO_COME,
    DAY_WRONG,
    /** A rule says who approves, and none of them has. */
    NO_SIGN_OFF,
    NOT_APPROVED,
    NOT_OF_THE_DESK,
    NO_TERM,
    PACE_IMPOSSIBLE,
    WORDS_CHANGED;

    /** Whether it is for others to do, whatever the state. */
    public boolean isOfRights() {
        return switch (this) {
            case NOT_YOUR_UNIT, NOT_IN_CHARGE, NOT_CHECKER, FOUR_EYES -> true;
            default -> false;
        };
    }

    public String key() {
        return "content.refusal." + name();
    }
}
