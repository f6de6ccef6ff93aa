package loa.portal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a campaign.
 *
 * @param event name of the event, in the plan's words
 * @param eventWord how it is called in a sentence, as "Đại hội"
 * @param issuer the unit whose plan it is
 * @param startsOn first day of the event, once it is set
 * @param endsOn its last day, where it has more than one
 */
public record PublicCampaign(
        String event,
        String eventWord,
        UUID issuer,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** Where the campaign stands against its event. */
    public enum Phase {
        UNSET,
        BEFORE,
        DURING,
        AFTER
    }

    public Phase on(LocalDate today) {
        if (startsOn == null) return Phase.UNSET;
        if (today.isBefore(startsOn)) return Phase.BEFORE;
        return today.isAfter(endsOn == null ? startsOn : endsOn) ? Phase.AFTER : Phase.DURING;
    }
}
