package loa.media.part;

/** What became of one step of sending a file in parts. */
public sealed interface Step {

    /** So many bytes are safe; the next part begins there. */
    record Reached(long offset, boolean whole) implements Step {}

    /** The part is not the next one; the next begins there. */
    record Elsewhere(long offset) implements Step {}

    /** It is not taken, and why: a message {@code field.part.<why>}. */
    record No(Why why) implements Step {}

    /** Why a file or a part is not taken. */
    enum Why {
        TOO_LARGE,
        /** The person has too much under way that never ended. */
        TOO_MUCH,
        /** Nobody announced such a file, or it was swept. */
        UNKNOWN,
        /** What arrived is not what was sent. */
        DAMAGED,
        /** The same id was announced for another file. */
        OTHER_FILE
    }
}
