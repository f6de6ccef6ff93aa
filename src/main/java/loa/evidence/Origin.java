package loa.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How proof came to the ledger.
 *
 * @param toldBy who said it or wrote it down, where somebody else typed it in
 */
public record Origin(
        Way way, @Nullable String toldBy, @Nullable How how) {

    /** What kind of device or paper brought it. */
    public enum Way {
        BROWSER,
        /** Typed in from a sheet that was filled in by hand. */
        PAPER,
        /** Gathered without a network and carried in. */
        BUNDLE,
        /** Typed in by a clerk for a unit without network or account. */
        ON_BEHALF
    }

    /** How it was told. */
    public enum How {
        PHONE,
        MESSAGE,
        PAPER,
        IN_PERSON
    }

    public static final Origin BROWSER = new Origin(Way.BROWSER, null, null);
    public static final Origin BUNDLE = new Origin(Way.BUNDLE, null, null);

    public static Origin onBehalf(String toldBy, @Nullable How how) {
        return new Origin(Way.ON_BEHALF, toldBy.strip(), how);
    }

    /** @param signedBy whose name stands on the sheet */
    public static Origin paper(String signedBy) {
        return new Origin(Way.PAPER, signedBy.strip(), How.PAPER);
    }

    /** Whether somebody is named who told it. */
    public boolean isTold() {
        return toldBy != null && !toldBy.isBlank();
    }
}
