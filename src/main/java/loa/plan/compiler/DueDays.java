package loa.plan.compiler;

import java.time.LocalDate;
import java.util.Objects;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.WindowSubject;
import org.jspecify.annotations.Nullable;

/** The days that deadlines fall on: printed, or counted from a day that the plan itself states. */
public final class DueDays {

    private DueDays() {}

    public static @Nullable LocalDate of(CompiledPlan plan, @Nullable Deadline deadline) {
        if (deadline == null) return null;
        if (deadline.date() != null || deadline.anchor() == null) return deadline.date();
        var from = switch (deadline.anchor()) {
            case EVENT_START -> plan.event().startsOn();
            case EVENT_END -> plan.event().endsOn();
            case CAMPAIGN_START -> campaignStart(plan);
        };
        return from == null ? null : from.plusDays(Objects.requireNonNullElse(deadline.offsetDays(), 0));
    }

    private static @Nullable LocalDate campaignStart(CompiledPlan plan) {
        return plan.windows().stream()
                .filter(window -> window.subject() == WindowSubject.CAMPAIGN)
                .map(CompiledPlan.Window::from)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
