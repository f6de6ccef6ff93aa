package loa.display;

/** Why something about a slogan is not done; each is a sentence {@code display.refusal.<name>}. */
public enum Refusal {
    NOT_IN_CHARGE,
    NOT_YOUR_UNIT,
    NOT_APPROVED,
    NO_WORDS,
    SAME_WORDS,
    WORDED_MEANWHILE,
    NO_PLACE,
    OUT_OF_DATE,
    GONE;

    public String key() {
        return "display.refusal." + name();
    }
}
