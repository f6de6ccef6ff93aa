package loa.work;

/** Why a day or a decision is not taken; each is a sentence {@code work.objection.<name>} that says what to do. */
public enum Objection {
    NOT_IN_CHARGE,
    DAY_MISSING,
    NO_SUCH_DAY,
    ENDS_BEFORE_START,
    PAST,
    UNCHANGED,
    CHANGED_MEANWHILE,
    DECIDED_ALREADY,
    REASON_MISSING,
    NOBODY_CHOSEN,
    WORDS_MISSING,
    WORDS_TOO_LONG;

    public String key() {
        return "work.objection." + name();
    }
}
