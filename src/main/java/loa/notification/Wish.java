package loa.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a person wants to be told outside the application.
 *
 * @param dailyAt mail comes once a day at this hour, in one letter; {@code null}: as it happens
 * @param quietFrom from this hour nothing goes out but what is urgent
 * @param quietUntil until this hour; the same as {@code quietFrom}: no hour is quiet
 */
public record Wish(@Nullable LocalTime dailyAt, LocalTime quietFrom, LocalTime quietUntil) {

    /** What holds until a person chooses: at once, but not from nine in the evening to six in the morning. */
    public static final Wish USUAL = new Wish(null, LocalTime.of(21, 0), LocalTime.of(6, 0));

    /** When something told now goes out that way. */
    public Instant dueAt(Way way, boolean urgent, Instant now, ZoneId zone) {
        if (urgent) return now;
        if (way == Way.EMAIL && dailyAt != null) return next(dailyAt, now, zone);
        return isQuiet(now.atZone(zone).toLocalTime()) ? next(quietUntil, now, zone) : now;
    }

    private boolean isQuiet(LocalTime at) {
        if (quietFrom.equals(quietUntil)) return false;
        var afterStart = !at.isBefore(quietFrom);
        var beforeEnd = at.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }

    private static Instant next(LocalTime hour, Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        var at = here.toLocalDate().atTime(hour).atZone(zone);
        return (at.isAfter(here) ? at : at.plusDays(1)).toInstant();
    }
}
