package loa.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it was on one day.
 *
 * @param name its name on that day
 * @param parent the unit above it on that day
 * @param from the first day of the unit, {@link #BEFORE_RECORDS} where nobody has noted it
 * @param until its last day; {@code null} while it exists
 * @param aliases other names people use for it, and its names of other days
 */
public record Unit(
        UnitId id,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        LocalDate from,
        @Nullable LocalDate until,
        List<String> aliases) {

    /** Stands for a first day that nobody has noted. */
    public static final LocalDate BEFORE_RECORDS = LocalDate.of(1900, 1, 1);

    public Unit {
        aliases = List.copyOf(aliases);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
