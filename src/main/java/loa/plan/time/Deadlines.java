package loa.plan.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.time.Timing.By;
import loa.plan.time.Timing.EventOffset;
import loa.plan.time.Timing.EventWindow;
import loa.plan.time.Timing.MilestoneRange;
import loa.plan.time.Timing.Pending;
import loa.plan.time.Timing.Qualitative;
import loa.plan.time.Timing.Range;
import loa.plan.time.Timing.Recurring;
import loa.plan.time.Timing.Tentative;
import org.jspecify.annotations.Nullable;

/** Turns what a plan says of time into days, once the days that others hang on are known. */
public final class Deadlines {

    /** How an office reads {@code trước ngày d}: strictly the day before, or d itself still in time. */
    public enum Before {
        STRICT,
        LENIENT
    }

    private final Milestones milestones;
    private final Before before;
    private final WorkingDays working;

    public Deadlines(Milestones milestones, Before before, WorkingDays working) {
        this.milestones = milestones;
        this.before = before;
        this.working = working;
    }

    /** The days of a timing; of one that recurs, the next on or after today. */
    public Due due(Timing timing, LocalDate today) {
        return switch (timing) {
            case By by ->
                new Due.Days(
                        null,
                        by.inclusive() || before == Before.LENIENT
                                ? by.day()
                                : by.day().minusDays(1),
                        false);
            case Range range -> new Due.Days(range.from(), range.to(), false);
            case EventOffset offset -> offset(offset);
            case EventWindow window -> window(window);
            case Recurring recurring -> new Due.Again(next(recurring, today));
            case MilestoneRange _ -> new Due.Waiting(Due.Reason.MILESTONE);
            case Pending _ -> new Due.Waiting(Due.Reason.NOTICE);
            case Qualitative _ -> new Due.Open();
            case Tentative tentative ->
                due(tentative.timing(), today) instanceof Due.Days days
                        ? new Due.Days(days.from(), days.until(), true)
                        : due(tentative.timing(), today);
        };
    }

    private Due offset(EventOffset offset) {
        var anchor = milestones.of(offset.anchor());
        if (anchor == null) {
            return new Due.Waiting(
                    offset.anchor() == Anchor.CAMPAIGN_START ? Due.Reason.CAMPAIGN_DATE : Due.Reason.EVENT_DATE);
        }
        var day = offset.working() ? working.plus(anchor, offset.days()) : anchor.plusDays(offset.days());
        return new Due.Days(null, day, false);
    }

    private Due window(EventWindow window) {
        var start = milestones.eventStart();
        var end = milestones.eventEnd();
        if (start == null || end == null) return new Due.Waiting(Due.Reason.EVENT_DATE);
        boolean early = window.phases().contains(Phase.BEFORE);
        boolean during = window.phases().contains(Phase.DURING);
        boolean late = window.phases().contains(Phase.AFTER);
        var from = early ? milestones.campaignStart() : during ? start : end.plusDays(1);
        var until = late ? milestones.campaignEnd() : during ? end : start.minusDays(1);
        return new Due.Days(from, until, false);
    }

    private LocalDate next(Recurring recurring, LocalDate today) {
        var day = recurring.dayOfMonth();
        return switch (recurring.every()) {
            case DAILY -> today;
            case WEEKLY -> working.until(today.with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.FRIDAY)));
            case MONTHLY -> monthly(today, 1, day);
            case QUARTERLY -> monthly(today, 3, day);
        };
    }

    /** The named day, or the last working day, of the month or of the quarter's last month. */
    private LocalDate monthly(LocalDate today, int months, @Nullable Integer dayOfMonth) {
        var month = YearMonth.from(today);
        while (month.getMonthValue() % months != 0) month = month.plusMonths(1);
        var due = day(month, dayOfMonth);
        return due.isBefore(today) ? day(month.plusMonths(months), dayOfMonth) : due;
    }

    private LocalDate day(YearMonth month, @Nullable Integer dayOfMonth) {
        return dayOfMonth == null
                ? working.until(month.atEndOfMonth())
                : month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
