package loa.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day the event was once set to.
 *
 * @param notice that named them, by its number among the plan's editions
 * @param moved how many tasks got other days by it
 */
public record EventDay(
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String reason,
        @Nullable Integer notice,
        int moved,
        Instant at,
        String byName,
        @Nullable String byPost) {}
