package loa.display.web;

import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the slogans among the pages of a campaign. */
@Configuration
class SloganTab {

    @Bean
    CampaignTab slogansTab() {
        return new CampaignTab("/slogans", "display.tab", 48);
    }
}
