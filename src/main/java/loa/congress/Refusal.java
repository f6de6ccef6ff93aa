package loa.congress;

/** Why something about a programme or a list is not done; each is a sentence {@code congress.refusal.<name>}. */
public enum Refusal {
    NOT_LEAD,
    NOT_YOUR_UNIT,
    NOT_CALLED,
    LOCKED,
    UNDECIDED,
    NOT_HELD,
    SO_ALREADY,
    DROPPED_ALREADY,
    REASON_MISSING,
    TITLE_MISSING,
    LENGTH_MISSING,
    LENGTH_TOO_LONG,
    TIME_WRONG,
    NUMBER_WRONG,
    TEXT_TOO_LONG,
    NO_UNITS,
    DAY_MISSING,
    DAY_PAST,
    CHANGED_MEANWHILE,
    NOT_SOUND,
    NOTHING_SELECTED,
    OVER_BUDGET,
    NOT_APPROVED,
    NOT_YET,
    PERFORMED_ALREADY,
    NOTHING_PERFORMED,
    NO_TASK,
    OPENED_ALREADY,
    PLACE_MISSING,
    CALLED_OFF,
    UNIT_UNKNOWN,
    NOT_ON_SITE,
    RETURNED_ALREADY,
    NOT_SAID,
    NOT_A_PHOTO,
    LIST_EMPTY,
    NOT_ALL_TESTED,
    SIGNED_ALREADY,
    NOT_SIGNED,
    PROVED_ALREADY,
    HOURS_WRONG,
    QUANTITY_WRONG,
    TOO_MANY,
    PARTY_MISSING,
    NOTHING_CHOSEN;

    public String key() {
        return "congress.refusal." + name();
    }
}
