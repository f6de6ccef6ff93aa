package loa.work.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import loa.platform.view.Days;
import loa.work.Objection;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody typed it; the text is kept whatever it is.
 *
 * @param day {@code null} where the text is no day of the calendar
 */
public record TypedDay(String text, @Nullable LocalDate day) {

    public static final TypedDay NONE = new TypedDay("", null);

    private static final Pattern SAID = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    public static TypedDay of(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        var said = SAID.matcher(text);
        if (said.matches()) return of(text, said.group(3), said.group(2), said.group(1));
        var iso = ISO.matcher(text);
        if (iso.matches()) return of(text, iso.group(1), iso.group(2), iso.group(3));
        return new TypedDay(text, null);
    }

    private static TypedDay of(String text, String year, String month, String day) {
        try {
            return new TypedDay(
                    text, LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return new TypedDay(text, null);
        }
    }

    /** As people write a day, or what was typed where it is none. */
    String shown() {
        return day == null ? text : Days.full(day);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Why it can not be taken; {@code needed}: nothing typed is an error too. */
    public Optional<Objection> objection(boolean needed) {
        if (isBlank()) return needed ? Optional.of(Objection.DAY_MISSING) : Optional.empty();
        return day == null ? Optional.of(Objection.NO_SUCH_DAY) : Optional.empty();
    }
}
