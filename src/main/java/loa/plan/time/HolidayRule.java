package loa.plan.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One line of the table of holidays: in which years, which days, why. */
record HolidayRule(int from, int to, String when, String name, String source) {

    private static final Pattern AROUND_TET = Pattern.compile("tet ([+-]?\\d+)\\.\\.([+-]?\\d+)");
    private static final Pattern DAY_MONTH = Pattern.compile("(lunar )?(\\d{2})/(\\d{2})");

    static HolidayRule parse(String line) {
        var cells = line.split("\\|");
        if (cells.length != 4) throw new IllegalArgumentException("not a holiday rule: " + line);
        var years = cells[0].strip().split("-", -1);
        int to = years[1].isBlank() ? 9999 : Integer.parseInt(years[1]);
        return new HolidayRule(Integer.parseInt(years[0]), to, cells[1].strip(), cells[2].strip(), cells[3].strip());
    }

    boolean holdsIn(int year) {
        return from <= year && year <= to;
    }

    boolean isWork() {
        return when.startsWith("work ");
    }

    /** Whether it names its days itself. */
    boolean isAnnounced() {
        return isWork() || when.startsWith("off ") || Character.isDigit(when.charAt(0)) && when.charAt(4) == '-';
    }

    List<LocalDate> days(int year) {
        var tet = AROUND_TET.matcher(when);
        if (tet.matches()) {
            var first = LunarDate.newYear(year);
            return between(
                    first.plusDays(Integer.parseInt(tet.group(1))), first.plusDays(Integer.parseInt(tet.group(2))));
        }
        var day = DAY_MONTH.matcher(when);
        if (day.matches()) {
            int number = Integer.parseInt(day.group(2));
            int month = Integer.parseInt(day.group(3));
            return List.of(
                    day.group(1) != null ? LunarDate.solar(year, month, number) : LocalDate.of(year, month, number));
        }
        var ends = when.replaceFirst("^(off|work) ", "").split("\\.\\.");
        return between(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }

    private static List<LocalDate> between(LocalDate first, LocalDate last) {
        return new ArrayList<>(first.datesUntil(last.plusDays(1)).toList());
    }
}
