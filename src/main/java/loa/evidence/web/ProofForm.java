package loa.evidence.web;

import java.util.List;
import loa.evidence.Proof.Count;
import org.jspecify.annotations.Nullable;

/**
 * The form in which proof is handed in, filled with what an earlier try left.
 *
 * @param supplement proof was handed in before; this adds to it
 * @param counts rows of numbers, empty ones too
 * @param happenedAt as the field takes it
 * @param told {@code null}: the person hands in for their own unit
 * @param now the latest moment the field takes
 */
public record ProofForm(
        String action,
        String key,
        boolean supplement,
        boolean draft,
        List<Kept> kept,
        List<Count> counts,
        String links,
        String words,
        String happenedAt,
        String now,
        String place,
        boolean sharesPlace,
        @Nullable Told told,
        List<Shared> shared,
        int megabytes) {

    /** Rows of numbers that are open from the start; the others open on demand. */
    public static final int OPEN_COUNTS = 1;

    /**
     * Who told it, where somebody types it in for a unit.
     *
     * @param needed whether only somebody who was told may hand this in
     * @param how a name of {@link loa.evidence.Origin.How}; empty: not said
     */
    public record Told(boolean needed, String by, String how) {}

    /** Proof of another task that may serve this one too. */
    public record Shared(String id, String words, @Nullable String thumb, boolean chosen) {}

    /** A file of an earlier try. */
    public record Kept(String id, String name, @Nullable String thumb) {}

    /** Whether it is opened on demand: more proof, or that of a unit which is not the reader's. */
    public boolean isAside() {
        return supplement || (told != null && told.needed());
    }

    /** Whether what few need is in sight: it is where something was typed into it. */
    public boolean opensRest() {
        return !links.isEmpty() || !place.isEmpty() || !happenedAt.equals(now);
    }

    /** Numbers that were typed further down stay in sight. */
    public boolean opensMoreCounts() {
        return counts.stream()
                .skip(OPEN_COUNTS)
                .anyMatch(count -> !count.quantity().isBlank());
    }
}
