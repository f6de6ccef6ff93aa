package loa.audit;

/** What a walk along the whole chain found. */
public sealed interface Verification {

    /** Every row is as it was written. {@code head} is the hash to note down: it stands for all rows before it. */
    record Verified(long count, String head) implements Verification {}

    /** The first row that is not as it was written, or is missing. */
    record Broken(long sequence, Why why) implements Verification {}

    /** How a chain can be broken. */
    enum Why {
        /** The row does not hash to the hash beside it: somebody changed it. */
        CHANGED,
        /** The row does not follow from the one before: somebody put another in its place. */
        UNLINKED,
        /** A number is left out: somebody removed the row. */
        MISSING,
        /** The last rows are gone, or the note of the last row was changed. */
        CUT_OFF
    }
}
