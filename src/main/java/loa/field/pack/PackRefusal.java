package loa.field.pack;

import static loa.platform.view.Words.msg;

/** Why nothing of a pack is taken; each is a sentence {@code field.pack.refusal.<name>}. */
public enum PackRefusal {
    NOT_A_PACK,
    NEWER,
    TOO_LARGE,
    DAMAGED,
    WRONG_SIGNATURE,
    UNKNOWN_DEVICE,
    DEVICE_ENDED,
    OTHER_PERSON,
    EMPTY,
    TAKEN_ALREADY,
    GONE;

    public String words() {
        return msg("field.pack.refusal." + name());
    }
}
