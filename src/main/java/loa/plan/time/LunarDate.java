package loa.plan.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of the Vietnamese lunar calendar. A month begins on the day of the new moon; the eleventh holds the winter
 * solstice; of thirteen months between two such, the first in which the sun enters no new sign repeats the one before it.
 */
public record LunarDate(int year, int month, int day, boolean leap) {

    private record Month(LocalDate first, int number, boolean leap) {}

    public static LunarDate of(LocalDate day) {
        for (int year = day.getYear() + 1; ; year--) {
            for (var month : months(year).reversed()) {
                if (day.isBefore(month.first())) continue;
                int lunarYear = month.number() > 10 ? year - 1 : year;
                return new LunarDate(
                        lunarYear,
                        month.number(),
                        (int) (day.toEpochDay() - month.first().toEpochDay()) + 1,
                        month.leap());
            }
        }
    }

    /** The day on which lunar day and month of a year fall. */
    public static LocalDate solar(int year, int month, int day) {
        int ofSolstice = month > 10 ? year + 1 : year;
        return months(ofSolstice).stream()
                .filter(one -> one.number() == month && !one.leap())
                .findFirst()
                .orElseThrow()
                .first()
                .plusDays(day - 1L);
    }

    /** The first day of a lunar year (Tết). */
    public static LocalDate newYear(int year) {
        return solar(year, 1, 1);
    }

    /** From the eleventh month that begins in the year before, to the tenth. */
    private static List<Month> months(int year) {
        int first = Sky.newMoonUntil(solstice(year - 1));
        int next = Sky.newMoonUntil(solstice(year));
        int leap = next - first == 13 ? leap(first) : -1;
        var months = new ArrayList<Month>();
        int number = 10;
        for (int k = first; k < next; k++) {
            if (k != leap) number++;
            months.add(new Month(Sky.newMoon(k), (number - 1) % 12 + 1, k == leap));
        }
        return months;
    }

    private static int leap(int first) {
        for (int k = first + 1; k < first + 13; k++) {
            if (Sky.sunSector(Sky.newMoon(k)) == Sky.sunSector(Sky.newMoon(k + 1))) return k;
        }
        return -1;
    }

    /** The day in whose course the sun reaches its lowest point. */
    private static LocalDate solstice(int year) {
        var day = LocalDate.of(year, 12, 19);
        while (Sky.sunSector(day.plusDays(1)) != 9) day = day.plusDays(1);
        return day;
    }
}
