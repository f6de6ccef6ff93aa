package loa.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proof in the ledger.
 *
 * @param effectiveAt when what it proves happened
 * @param corrects the entry it stands for
 * @param corrected whether another stands for it
 * @param refers the proof handed in for another task that it points to
 */
public record Entry(
        EntryId id,
        SubmissionId submission,
        Content content,
        Instant effectiveAt,
        @Nullable String place,
        @Nullable EntryId corrects,
        boolean corrected,
        @Nullable EntryId refers) {}
