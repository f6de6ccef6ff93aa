package loa.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan that runs.
 *
 * @param eventName what it is about, in the plan's words
 * @param eventWord how that is called in a sentence, as "Đại hội"
 * @param startsOn first day of the event, once it is set
 * @param endsOn its last day
 * @param opensOn first day of the campaign, where the plan names one
 */
public record Campaign(
        CampaignId id,
        String title,
        String eventName,
        String eventWord,
        UUID issuer,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate opensOn) {

    public String path() {
        return "/campaigns/" + id.value();
    }
}
