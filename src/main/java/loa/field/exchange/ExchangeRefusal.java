package loa.field.exchange;

import static loa.platform.view.Words.msg;

import loa.field.pack.PackRefusal;

/** Why nothing of a pack of another installation is taken; each is a sentence {@code field.exchange.refusal.<name>}. */
public enum ExchangeRefusal {
    NOT_A_PACK,
    NEWER,
    TOO_LARGE,
    DAMAGED,
    WRONG_SIGNATURE,
    /** The installation is known under another key. */
    OTHER_KEY,
    OWN_PACK,
    NOT_BELIEVED,
    ENDED,
    UNITS_UNKNOWN,
    /** The campaign is run here, or came from elsewhere. */
    OTHER_CAMPAIGN,
    NO_SUCH_CAMPAIGN,
    NOT_FOR_YOU,
    EMPTY,
    NO_FILE,
    GONE,
    SEALED,
    TOO_MANY,
    PASSPHRASE_SHORT,
    UNIT_MISSING;

    static ExchangeRefusal of(PackRefusal why) {
        return switch (why) {
            case NOT_A_PACK -> NOT_A_PACK;
            case NEWER -> NEWER;
            case TOO_LARGE -> TOO_LARGE;
            case WRONG_SIGNATURE -> WRONG_SIGNATURE;
            case EMPTY -> EMPTY;
            case GONE -> GONE;
            case DAMAGED, UNKNOWN_DEVICE, DEVICE_ENDED, OTHER_PERSON, TAKEN_ALREADY -> DAMAGED;
        };
    }

    public String words() {
        return msg("field.exchange.refusal." + name());
    }
}
