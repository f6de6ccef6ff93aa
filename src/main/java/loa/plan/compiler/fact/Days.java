package loa.plan.compiler.fact;

import java.time.LocalDate;
import loa.plan.compiler.text.PrintedDate;
import org.jspecify.annotations.Nullable;

/**
 * Which day a printed date is, where it leaves out its month or year: the first such day from the document's date on, or
 * else the one in the event's year.
 */
record Days(@Nullable LocalDate issuedOn, @Nullable Integer eventYear) {

    /** The day, or the last one of a month or quarter; {@code null} where unknown or where there is no such day. */
    @Nullable
    LocalDate of(PrintedDate date) {
        if (date.isComplete() || !date.exists()) return date.lastDay();
        if (issuedOn != null) return date.month() == null ? nextDay(date, issuedOn) : date.firstFrom(issuedOn);
        return date.month() == null || eventYear == null
                ? null
                : date.inYear(eventYear).lastDay();
    }

    /** The day of a date paired with another, from which it takes what it leaves out. */
    @Nullable
    LocalDate of(PrintedDate date, PrintedDate pair) {
        var day = of(date.completedBy(pair));
        if (day == null || date.year() != null || pair.year() == null) return day;
        var other = pair.lastDay();
        if (other == null || day.getMonth() == other.getMonth()) return day;
        boolean first = date.start() < pair.start();
        if (first && day.isAfter(other) && !day.minusYears(1).plusMonths(4).isBefore(other)) return day.minusYears(1);
        if (!first && day.isBefore(other) && !day.plusYears(1).minusMonths(4).isAfter(other)) return day.plusYears(1);
        return day;
    }

    private static @Nullable LocalDate nextDay(PrintedDate date, LocalDate from) {
        for (int months = 0; months < 12; months++) {
            var month = from.plusMonths(months);
            var day = new PrintedDate(
                            date.start(),
                            date.end(),
                            date.precision(),
                            date.day(),
                            month.getMonthValue(),
                            month.getYear())
                    .lastDay();
            if (day != null && !day.isBefore(from)) return day;
        }
        return null;
    }
}
