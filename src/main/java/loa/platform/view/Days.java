package loa.platform.view;

import static loa.platform.view.Words.msg;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Days and hours as people say them, the exact day beside: "Thứ Sáu, 18/10 · còn 3 ngày". */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private Days() {}

    /** {@code 18/10/2024}. */
    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** {@code Thứ Sáu, 18/10}, with the year where it is not this one. */
    public static String said(LocalDate day, LocalDate today) {
        var weekday = msg("platform.weekday." + day.getDayOfWeek().getValue());
        return weekday + ", " + (day.getYear() == today.getYear() ? DAY : FULL).format(day);
    }

    /** {@code còn 3 ngày}, {@code hôm nay}, {@code quá 2 ngày}. */
    public static String distance(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) return msg("platform.day.today");
        return days > 0 ? msg("platform.day.left", days) : msg("platform.day.past", -days);
    }

    /** {@code 07:30 18/10/2024}. */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
