package loa.work;

import java.time.LocalDate;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A plan that runs.
 *
 * @param eventName what it is about, in the plan's words
 * @param eventWord how that is called in a sentence, as "Đại hội"
 * @param issuer unit that issued the plan, and runs the campaign
 * @param startsOn first day of the event, once it is set
 * @param endsOn its last day, where it takes more than one
 * @param period first and last day of the campaign, where the plan names them
 */
public record Campaign(
        CampaignId id,
        String title,
        String eventName,
        String eventWord,
        UnitId issuer,
        LocalDate confirmedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Stretch period) {

    public EventDays days() {
        return EventDays.of(startsOn, endsOn, period);
    }

    public String path() {
        return "/campaigns/" + id.value();
    }
}
