package loa.translation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a translation may go out as it stands.
 *
 * @param hindrances what keeps it in the house, in sentences
 * @param caution what to know though it may go out
 * @param said where it stands with those who approve, once it was submitted
 * @param submits whether the reader may submit it
 * @param lacking what has to be done before
 */
public record ReleasePart(
        boolean mayGoOut,
        List<String> hindrances,
        @Nullable String caution,
        @Nullable Said said,
        boolean submits,
        @Nullable String lacking) {

    /** {@code href}: where it is approved. */
    public record Said(String kind, String words, @Nullable String waits, String href) {}
}
