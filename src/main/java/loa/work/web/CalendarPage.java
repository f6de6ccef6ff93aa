package loa.work.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A month of what a unit has to do.
 *
 * @param title the month in words
 * @param address where programs fetch the calendar; {@code null} while nobody asked for one
 */
public record CalendarPage(
        String unit,
        YearMonth month,
        String title,
        List<Week> weeks,
        int tasks,
        @Nullable String address) implements View {

    public record Week(List<Day> days) {}

    /** A day with the tasks that are due on it; those of the months around are dimmed. */
    public record Day(LocalDate date, String name, boolean within, boolean today, List<TaskLine> tasks) {}

    public String before() {
        return path(month.minusMonths(1));
    }

    public String after() {
        return path(month.plusMonths(1));
    }

    public String beforeName() {
        return name(month.minusMonths(1));
    }

    public String afterName() {
        return name(month.plusMonths(1));
    }

    private static String name(YearMonth month) {
        return month.getMonthValue() + "/" + month.getYear();
    }

    private static String path(YearMonth month) {
        return "/my-work/calendar?month=" + month;
    }
}
