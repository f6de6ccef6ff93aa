package loa.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as somebody types it.
 *
 * @param day as {@code 2026-10-20} or {@code 20/10/2026}
 * @param rule empty: only once; else a name of {@link Rule}, until {@code until}
 * @param invited units that are to come, besides its own
 */
public record Planned(
        @Nullable UUID unit,
        @Nullable UUID task,
        String kind,
        String day,
        String time,
        String place,
        String language,
        String speaker,
        List<String> topics,
        List<UUID> invited,
        String rule,
        String until) {}
