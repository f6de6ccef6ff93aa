package loa.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody holds or held.
 *
 * @param title as "Chuyên viên"
 * @param lastOn its last day; {@code null}: open
 */
public record Post(
        UUID id,
        PersonId person,
        UnitId unit,
        String title,
        LocalDate since,
        @Nullable LocalDate lastOn) {

    public boolean heldOn(LocalDate day) {
        return !day.isBefore(since) && (lastOn == null || !day.isAfter(lastOn));
    }
}
