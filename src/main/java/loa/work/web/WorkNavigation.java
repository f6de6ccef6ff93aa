package loa.work.web;

import java.util.List;
import loa.platform.Me;
import loa.platform.view.Navigation;
import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the navigation and among the tabs of a campaign. */
@Configuration
class WorkNavigation implements Navigation {

    @Override
    public List<Entry> entries(Me me) {
        return List.of(
                new Entry("/my-work", "work.nav.mine", "my-work", 10),
                new Entry("/campaigns", "work.nav.campaigns", "campaign", 30));
    }

    @Bean
    CampaignTab overviewTab() {
        return new CampaignTab("", "work.tab.overview", 10);
    }

    @Bean
    CampaignTab clausesTab() {
        return new CampaignTab("/clauses", "work.tab.clauses", 20);
    }

    @Bean
    CampaignTab tasksTab() {
        return new CampaignTab("/tasks", "work.tab.tasks", 30);
    }

    @Bean
    CampaignTab decisionsTab() {
        return new CampaignTab("/decisions", "work.tab.decisions", 60);
    }

    @Bean
    CampaignTab dateTab() {
        return new CampaignTab("/date", "work.tab.date", 70);
    }
}
