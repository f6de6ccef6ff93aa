package loa.media.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place from which a picture was pulled, or has to be.
 *
 * @param fetcher who fetches it from there, or empty
 * @param dueOn until when
 * @param namedBy who named the place; {@code null}: Loa knew it
 * @param doneAt when it was gone from there; {@code null}: somebody still has to fetch it
 */
public record Recall(
        UUID withdrawal,
        int place,
        String words,
        @Nullable String path,
        String fetcher,
        @Nullable LocalDate dueOn,
        @Nullable String namedBy,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        String note) {

    public boolean isOpen() {
        return doneAt == null;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today);
    }
}
