package loa.evidence.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people write it on paper: {@code 20/10}, {@code 20.10.2026}, {@code 5-9-26}; without a year the last such day. */
final class PaperDay {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})(?:[/.\\- ](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private PaperDay() {}

    static Optional<LocalDate> read(String typed, LocalDate today) {
        var text = typed.strip();
        try {
            if (ISO.matcher(text).matches()) return Optional.of(LocalDate.parse(text));
            var written = WRITTEN.matcher(text);
            if (!written.matches()) return Optional.empty();
            int day = Integer.parseInt(written.group(1));
            int month = Integer.parseInt(written.group(2));
            var year = written.group(3);
            if (year != null) {
                int full = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
                return Optional.of(LocalDate.of(full, month, day));
            }
            var thisYear = LocalDate.of(today.getYear(), month, day);
            return Optional.of(thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
