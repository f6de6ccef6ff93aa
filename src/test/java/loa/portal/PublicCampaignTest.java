package loa.portal;

import static loa.portal.PublicCampaign.Phase.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicCampaignTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 16);

    @Test
    void an_event_without_a_day_is_in_preparation() {
        assertThat(campaign(null, null).on(FRIDAY)).isEqualTo(UNSET);
    }

    @Test
    void the_first_and_the_last_day_belong_to_the_event() {
        var campaign = campaign(FRIDAY, FRIDAY.plusDays(2));

        assertThat(campaign.on(FRIDAY.minusDays(1))).isEqualTo(BEFORE);
        assertThat(campaign.on(FRIDAY)).isEqualTo(DURING);
        assertThat(campaign.on(FRIDAY.plusDays(2))).isEqualTo(DURING);
        assertThat(campaign.on(FRIDAY.plusDays(3))).isEqualTo(AFTER);
    }

    @Test
    void an_event_of_one_day_is_over_the_next() {
        assertThat(campaign(FRIDAY, null).on(FRIDAY.plusDays(1))).isEqualTo(AFTER);
    }

    private static PublicCampaign campaign(@Nullable LocalDate starts, @Nullable LocalDate ends) {
        return new PublicCampaign("Đại hội", "Đại hội", UUID.randomUUID(), starts, ends);
    }
}
