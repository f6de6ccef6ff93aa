package loa.inspection;

/** Why not; each has a sentence. */
public enum Refusal {
    NOT_INSPECTOR,
    NOT_YOUR_UNIT,
    OWN_UNIT,
    ROUND_CLOSED,
    TITLE_MISSING,
    DAY_MISSING,
    NO_UNITS,
    NO_ITEMS,
    NOT_SAID,
    WORDS_MISSING,
    FIX_DAY,
    NOT_A_PHOTO,
    TOO_MANY_PHOTOS,
    ALREADY_ANSWERED,
    NOT_ANSWERED,
    NOTHING_TO_MEND,
    CLOSED_ALREADY;

    public String key() {
        return "inspection.refusal." + this;
    }
}
