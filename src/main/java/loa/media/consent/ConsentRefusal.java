package loa.media.consent;

/** Why something about consent is not taken; each is a sentence {@code media.consent.refusal.<name>}. */
public enum ConsentRefusal {
    NAME_MISSING,
    GIVER_MISSING,
    SCOPE_MISSING,
    DAY_MISSING,
    /** A day that does not exist, or is still to come. */
    DAY_WRONG,
    ENDS_BEFORE_START,
    /** A child cannot be agreed for by itself where it is under seven, nor an adult by a parent. */
    CAPACITY_WRONG,
    PLACE_MISSING,
    REASON_MISSING,
    WORDS_MISSING,
    STILL_PEOPLE,
    WITHDRAWN_ALREADY;

    public String key() {
        return "media.consent.refusal." + name();
    }
}
