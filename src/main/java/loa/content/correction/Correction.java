package loa.content.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import loa.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A note to readers of an item that is out: what was wrong, what is right, since when it was told wrongly.
 *
 * @param withdrawn whether the item was taken back as a whole
 * @param title of the item as it was out
 * @param fixed what is right; may be empty of a withdrawal
 * @param since from when it was out with the mistake
 * @param edition that has the mistake
 * @param fixedEdition the edition that went out instead; {@code null}: none yet
 */
public record Correction(
        UUID id,
        ItemId item,
        boolean withdrawn,
        String title,
        String wrong,
        String fixed,
        LocalDate since,
        int edition,
        Instant at,
        String byName,
        @Nullable Integer fixedEdition,
        @Nullable Instant fixedAt,
        List<Place> places) {

    public Correction {
        places = List.copyOf(places);
    }

    /** Where the note has to be told; {@code doneAt}: when it was. */
    public record Place(
            int number,
            String words,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}
}
