package loa.evidence.web;

import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the proof among the pages of a campaign. */
@Configuration
class ProofTab {

    @Bean
    CampaignTab proof() {
        return new CampaignTab("/proof", "evidence.tab", 50);
    }
}
