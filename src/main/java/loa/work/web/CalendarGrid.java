package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loa.platform.view.Days;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The days of a month, or of one week, with what is due on each.
 *
 * @param path of the page
 * @param kept what else stands in its address, as {@code unit=…&}
 * @param week the Monday where one week is shown; {@code null}: the month
 */
public record CalendarGrid(
        String path, String kept, YearMonth month, @Nullable LocalDate week, List<Day> days) implements View {

    /** A day; those of the months around are dimmed. */
    public record Day(LocalDate date, String name, boolean within, boolean today, List<Entry> entries) {}

    /** Something due; {@code said} what a screen reader hears besides. */
    public record Entry(String href, String clause, String words, boolean late, String said) {}

    /** What is to be shown: a month as {@code 2026-11}, or the week of a day; whoever types nonsense gets this month. */
    static CalendarGrid of(
            String path, String kept, @Nullable String month, @Nullable LocalDate week, LocalDate today) {
        if (week != null) {
            var monday = week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new CalendarGrid(path, kept, YearMonth.from(monday), monday, List.of());
        }
        return new CalendarGrid(path, kept, month(month, today), null, List.of());
    }

    private static YearMonth month(@Nullable String typed, LocalDate today) {
        try {
            if (typed != null) return YearMonth.parse(typed);
        } catch (DateTimeException noMonth) {
            // Whoever types an address by hand gets this month.
        }
        return YearMonth.from(today);
    }

    /** The first day shown. */
    LocalDate from() {
        return week != null ? week : month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate to() {
        return week != null
                ? week.plusDays(6)
                : month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    CalendarGrid with(Map<LocalDate, List<Entry>> entries, LocalDate today) {
        var days = from().datesUntil(to().plusDays(1))
                .map(date -> new Day(
                        date,
                        Days.said(date, today),
                        week != null || YearMonth.from(date).equals(month),
                        date.equals(today),
                        entries.getOrDefault(date, List.of())))
                .toList();
        return new CalendarGrid(path, kept, month, week, days);
    }

    public String title() {
        return week == null
                ? msg("work.calendar.month", month.getMonthValue(), String.valueOf(month.getYear()))
                : msg("work.filter.week", Days.full(week), Days.full(week.plusDays(6)));
    }

    /** How much is due within it. */
    public int tasks() {
        return days.stream()
                .filter(Day::within)
                .mapToInt(day -> day.entries.size())
                .sum();
    }

    public String before() {
        return week == null ? month(month.minusMonths(1)) : week(week.minusWeeks(1));
    }

    public String after() {
        return week == null ? month(month.plusMonths(1)) : week(week.plusWeeks(1));
    }

    public String beforeName() {
        return week == null ? name(month.minusMonths(1)) : msg("work.calendar.weekBefore");
    }

    public String afterName() {
        return week == null ? name(month.plusMonths(1)) : msg("work.calendar.weekAfter");
    }

    public String byMonth() {
        return month(month);
    }

    /** This week where it lies in the month, else its first. */
    public String byWeek(LocalDate today) {
        return week(Stream.of(today)
                .filter(day -> YearMonth.from(day).equals(month))
                .findFirst()
                .orElse(month.atDay(1)));
    }

    public String weekNow() {
        return days.stream()
                .filter(Day::today)
                .map(day -> byWeek(day.date))
                .findFirst()
                .orElseGet(() -> byWeek(month.atDay(1)));
    }

    private String month(YearMonth other) {
        return path + "?" + kept + "month=" + other;
    }

    private String week(LocalDate day) {
        return path + "?" + kept + "week=" + day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String name(YearMonth month) {
        return month.getMonthValue() + "/" + month.getYear();
    }
}
