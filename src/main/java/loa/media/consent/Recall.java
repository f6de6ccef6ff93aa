package loa.media.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place from which a picture was pulled, or has to be.
 *
 * @param doneAt when it was gone from there; {@code null}: somebody still has to fetch it
 */
public record Recall(
        UUID withdrawal,
        int place,
        String words,
        @Nullable String path,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        String note) {}
