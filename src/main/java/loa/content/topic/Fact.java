package loa.content.topic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure, date or name that texts use by reference, with the value in force.
 *
 * @param clause the topic it belongs to; {@code null}: the campaign
 * @param key how texts name it, as {@code so-hoi-vien}
 * @param validUntil last day on which the value may be used
 * @param reason why the value is another than before
 * @param number how many values it has had
 * @param stale items in work that still have an earlier value
 */
public record Fact(
        UUID id,
        @Nullable String clause,
        String key,
        String name,
        String value,
        String source,
        @Nullable LocalDate validUntil,
        @Nullable String reason,
        int number,
        Instant at,
        String by,
        int uses,
        int stale) {

    public boolean hasExpired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
