package loa.congress.programme.web;

import java.util.Set;
import loa.notification.NoticeKind;
import loa.notification.Way;
import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers programmes among the pages of a campaign, and their notices among those that people choose how to get. */
@Configuration
class ProgrammeTab {

    static final String PATH = "/programme";

    @Bean
    CampaignTab programmeCampaignTab() {
        return new CampaignTab(PATH, "congress.tab.programme", 49);
    }

    @Bean
    NoticeKind programmeNotices() {
        return new NoticeKind("congress.programme", "congress.kind.programme", 64, Set.of(Way.EMAIL, Way.PUSH));
    }
}
