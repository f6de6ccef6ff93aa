package loa.translation;

/** Why something is not done; each is a sentence {@code translation.refusal.<name>} that says what to do. */
public enum Refusal {
    NOT_YOURS,
    NOT_CHECKER,
    /** Who may not release in urgency does not let out what was not understood either. */
    NOT_OVERRULER,
    /** Four eyes: who translated a sentence does not check it. */
    FOUR_EYES,
    NO_ORIGINAL,
    ALREADY_ASKED,
    UNIT_MISSING,
    DAY_WRONG,
    /** The original changed while the sentence was being translated. */
    SOURCE_CHANGED,
    WORDS_MISSING,
    VOICE_MISSING,
    REASON_MISSING,
    LISTENER_MISSING,
    /** Four eyes: who spoke it does not overrule who did not understand. */
    OWN_VOICE,
    WHY_MISSING,
    HEARD_MEANWHILE,
    /** Nothing was marked as understood or not. */
    MARK_MISSING,
    TOO_LONG,
    NOT_DONE,
    NOT_CHECKED,
    NOT_SOUND,
    NOT_JOINED,
    /** The words were not made an edition since they changed. */
    NOT_MADE,
    NOT_JOINED_YET,
    SOURCE_MISSING,
    TERM_TAKEN,
    NOT_READ,
    /** Not what a pack saves. */
    NOT_ANSWERS,
    NOT_OUR_PACK,
    OTHER_TRANSLATION,
    FOUR_EYES_CARRIED,
    CLOSED,
    EDITED_MEANWHILE,
    NOTHING_NEW;

    public String key() {
        return "translation.refusal." + name();
    }
}
