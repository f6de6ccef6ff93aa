package loa.work.timeline;

import static loa.platform.view.Words.msg;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import loa.work.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * The days that a drawing shows; places are thousandths of its length.
 *
 * @param eventFrom first day of the event; {@code null} while it is not set
 */
public record Axis(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        @Nullable LocalDate eventFrom,
        @Nullable LocalDate eventTo) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final int FEW_WEEKS = 70;
    private static final int MANY_WEEKS = 140;

    /** A line with its word. */
    public record Tick(int at, String words) {

        public String percent() {
            return Axis.percent(at);
        }
    }

    /** As long as the campaign, its event and all of these days need. */
    static Axis of(Campaign campaign, Stream<@Nullable LocalDate> days, LocalDate today) {
        var event = campaign.days().event();
        var all = Stream.concat(
                        days,
                        Stream.of(
                                campaign.period().from(),
                                campaign.period().to(),
                                campaign.confirmedOn(),
                                event.from(),
                                event.to() == null ? null : event.to().plusDays(7),
                                today.plusDays(7)))
                .filter(Objects::nonNull)
                .map(LocalDate.class::cast)
                .sorted()
                .toList();
        var first = all.getFirst().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = all.getLast().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Axis(first, last, today, event.from(), event.to());
    }

    int place(LocalDate day) {
        return (int) Math.clamp(1000 * ChronoUnit.DAYS.between(from, day) / length(), 0L, 1000L);
    }

    /** Where a day ends. */
    int end(LocalDate day) {
        return place(day.plusDays(1));
    }

    private long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Mondays where there are few weeks, else the first days of months. */
    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        if (length() > MANY_WEEKS) {
            var months = Math.max(1, length() / 30 / 10);
            for (var day = from.with(TemporalAdjusters.firstDayOfNextMonth());
                    !day.isAfter(to);
                    day = day.plusMonths(months)) {
                ticks.add(new Tick(place(day), msg("work.timeline.month", day.getMonthValue())));
            }
            return ticks;
        }
        var weeks = length() > FEW_WEEKS ? 2 : 1;
        for (var day = from; !day.isAfter(to); day = day.plusWeeks(weeks))
            ticks.add(new Tick(place(day), DAY.format(day)));
        return ticks;
    }

    /** From where to where the event takes place; empty while its day is not set. */
    public List<Bar.Piece> event() {
        return eventFrom == null || eventTo == null
                ? List.of()
                : List.of(new Bar.Piece(place(eventFrom), end(eventTo)));
    }

    /** What comes after the event. */
    public List<Bar.Piece> after() {
        return eventTo == null ? List.of() : List.of(new Bar.Piece(end(eventTo), 1000));
    }

    public int now() {
        return place(today);
    }

    public String nowPercent() {
        return percent(now());
    }

    /** Whether the word beside today's line must stand left of it. */
    public boolean nowNearEnd() {
        return now() > 880;
    }

    /** The middle of the time before the event, of the event and of the time after it. */
    public String beforePercent() {
        return percent(eventFrom == null ? 0 : place(eventFrom) / 2);
    }

    public String eventPercent() {
        return eventFrom == null || eventTo == null ? "0" : percent((place(eventFrom) + end(eventTo)) / 2);
    }

    public String afterPercent() {
        return percent(eventTo == null ? 1000 : (end(eventTo) + 1000) / 2);
    }

    static String percent(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }
}
