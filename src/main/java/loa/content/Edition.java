package loa.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item in one language, kept as it was saved and never changed.
 *
 * @param language tag as of BCP 47: {@code vi}, {@code hmn}, {@code blt}
 * @param number from 1, for each item and language
 * @param base number of the edition it was written on; {@code null} for the first
 * @param sha256 of its canonical form ({@link Manuscript#sha256})
 * @param note why it was saved, in the writer's words
 * @param byUnit unit of the post the writer acted in
 */
public record Edition(
        EditionId id,
        ItemId item,
        String language,
        int number,
        @Nullable Integer base,
        Manuscript text,
        String sha256,
        @Nullable String note,
        Instant savedAt,
        UUID byPerson,
        String byName,
        UUID byUnit) {}
