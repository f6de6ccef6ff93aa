package loa.content.web;

import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the content among the pages of a campaign. */
@Configuration
class ContentTabs {

    @Bean
    CampaignTab contentTab() {
        return new CampaignTab("/content", "content.tab", 44);
    }

    @Bean
    CampaignTab coverageTab() {
        return new CampaignTab("/coverage", "content.tab.coverage", 46);
    }
}
