package loa.work;

import java.time.LocalDate;
import loa.plan.time.Milestones;
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

    Milestones milestones() {
        return new Milestones(null, event.from(), event.to(), campaign.from(), campaign.to());
    }
}
