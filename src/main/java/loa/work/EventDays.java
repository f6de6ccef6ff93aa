package loa.work;

import java.time.LocalDate;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The days that everything relative in a plan hangs on.
 *
 * @param event first and last day of the event; the last is that of its start where only this is set
 * @param campaign first and last day of the campaign, where the plan names them
 */
public record EventDays(Stretch event, Stretch campaign) {

    public static EventDays of(@Nullable LocalDate starts, @Nullable LocalDate ends, Stretch campaign) {
        return new EventDays(new Stretch(starts, ends == null ? starts : ends), campaign);
    }

    /** The days of neighbouring phases, as far as known: an unknown first or last day stays open. */
    Stretch during(List<Phase> phases) {
        if (phases.isEmpty()) return Stretch.UNKNOWN;
        var sorted = phases.stream().sorted().toList();
        return new Stretch(
                during(sorted.getFirst()).from(), during(sorted.getLast()).to());
    }

    private Stretch during(Phase phase) {
        return switch (phase) {
            case BEFORE -> new Stretch(campaign.from(), plus(event.from(), -1));
            case DURING -> event;
            case AFTER -> new Stretch(plus(event.to(), 1), campaign.to());
        };
    }

    static @Nullable LocalDate plus(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }
}
