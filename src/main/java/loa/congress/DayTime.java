package loa.congress;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hours of a day as people type and say them: {@code 7:30}, {@code 7h30}, {@code 7h}. */
public final class DayTime {

    private DayTime() {}

    /** {@code null}: it is not a time. */
    public static @Nullable LocalTime read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT).replace('h', ':').replace('g', ':');
        if (text.endsWith(":")) text += "00";
        var parts = text.split(":", 3);
        if (parts.length < 2) return null;
        try {
            return LocalTime.of(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    public static String said(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
