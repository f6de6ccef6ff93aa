package loa.field.pack;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack that somebody brought.
 *
 * @param person whose captures it holds
 * @param taken {@code null}: it was only looked at
 */
public record Brought(
        UUID id,
        String sha256,
        Instant madeAt,
        UUID person,
        UUID device,
        int items,
        UUID broughtBy,
        String broughtByName,
        Instant broughtAt,
        @Nullable Taken taken) {

    /** When and by whom it was taken, and what became of each item. */
    public record Taken(Instant at, String byName, List<String> outcomes) {}
}
