package loa.congress.equipment.web;

import java.util.Set;
import loa.notification.NoticeKind;
import loa.notification.Way;
import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers equipment among the pages of a campaign, and its notices among those that people choose how to get. */
@Configuration
class EquipmentTab {

    static final String PATH = "/equipment";

    @Bean
    CampaignTab equipmentCampaignTab() {
        return new CampaignTab(PATH, "congress.tab.equipment", 50);
    }

    @Bean
    NoticeKind equipmentNotices() {
        return new NoticeKind("congress.equipment", "congress.kind.equipment", 66, Set.of(Way.EMAIL, Way.PUSH));
    }
}
