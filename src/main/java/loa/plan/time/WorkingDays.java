package loa.plan.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** On which days offices in Vietnam work: Monday to Friday, but for holidays and days exchanged for others. */
public final class WorkingDays {

    private final List<HolidayRule> rules;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();

    private record Year(Map<LocalDate, Holiday> off, Set<LocalDate> worked) {}

    private WorkingDays(List<HolidayRule> rules) {
        this.rules = rules;
    }

    /** By the table of holidays that comes with the application. */
    public static WorkingDays ofVietnam() {
        try (var table = WorkingDays.class.getResourceAsStream("public-holidays.txt")) {
            if (table == null) throw new IllegalStateException("no table of holidays");
            return parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By a table of the same form, for an office that keeps its own. */
    public static WorkingDays parse(String table) {
        return new WorkingDays(table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(HolidayRule::parse)
                .toList());
    }

    public boolean isWorking(LocalDate day) {
        var year = year(day.getYear());
        return year.worked().contains(day) || isWeekday(day) && !year.off().containsKey(day);
    }

    /** The holiday on a day, the days that make up for one on a weekend included. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(year(day.getYear()).off().get(day));
    }

    /** The holidays of a year, in order. */
    public List<Holiday> holidays(int year) {
        return List.copyOf(year(year).off().values());
    }

    /** The day so many working days after another; before it where the number is negative. */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        var at = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            at = at.plusDays(step);
            if (isWorking(at)) left--;
        }
        return at;
    }

    /** The last working day up to a day. */
    public LocalDate until(LocalDate day) {
        return isWorking(day) ? day : plus(day, -1);
    }

    private Year year(int year) {
        return years.computeIfAbsent(year, this::reckon);
    }

    private Year reckon(int number) {
        var off = new TreeMap<LocalDate, Holiday>();
        var worked = new HashSet<LocalDate>();
        var holding = rules.stream().filter(rule -> rule.holdsIn(number)).toList();
        for (var rule : holding) {
            if (isReplaced(rule, holding)) continue;
            for (var day : rule.days(number)) {
                if (rule.isWork()) worked.add(day);
                else off.put(day, new Holiday(day, rule.name(), rule.source(), rule.isAnnounced()));
            }
        }
        for (var holiday : List.copyOf(off.values())) {
            if (isWeekday(holiday.day()) || holiday.announced()) continue;
            var day = holiday.day();
            while (!isWeekday(day) || off.containsKey(day)) day = day.plusDays(1);
            off.put(day, new Holiday(day, holiday.name() + " (nghỉ bù)", holiday.source(), false));
        }
        return new Year(off, worked);
    }

    private static boolean isReplaced(HolidayRule rule, List<HolidayRule> holding) {
        return !rule.isAnnounced()
                && holding.stream()
                        .anyMatch(other -> other.isAnnounced() && other.name().equals(rule.name()));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
