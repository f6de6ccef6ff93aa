package loa.work;

import static loa.work.EventDays.plus;

import java.time.LocalDate;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * When a duty has to be done, as the plan says it. What hangs on a day that is not set yet stays unknown.
 *
 * @param announced the days that the plan or a later notice gives for work of this kind
 * @param standing whether it has to stand from the first day on, as flags and banners do
 */
public record Timing(
        @Nullable Deadline deadline,
        List<Phase> phases,
        @Nullable Stretch announced,
        boolean standing) {

    /** The same in days of the calendar. */
    public record Resolved(Stretch stretch, @Nullable LocalDate due) {}

    Resolved on(EventDays days) {
        var stretch = announced != null && announced.isKnown() ? announced : days.during(phases);
        if (deadline == null || deadline.recurrence() != null) {
            return new Resolved(stretch, standing ? stretch.from() : stretch.to());
        }
        return new Resolved(stretch, day(deadline, days));
    }

    private static @Nullable LocalDate day(Deadline deadline, EventDays days) {
        if (deadline.date() != null || deadline.anchor() == null || deadline.offsetDays() == null)
            return deadline.date();
        return plus(anchor(deadline.anchor(), days), deadline.offsetDays());
    }

    private static @Nullable LocalDate anchor(Anchor anchor, EventDays days) {
        return switch (anchor) {
            case EVENT_START -> days.event().from();
            case EVENT_END -> days.event().to();
            case CAMPAIGN_START -> days.campaign().from();
        };
    }
}
