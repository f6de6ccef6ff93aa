package loa.approval.web;

import java.util.List;
import loa.approval.Capacities;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.view.Navigation;
import loa.work.CampaignTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where approval stands in the navigation: among the first words for those who sign, later for those who submit. */
@Configuration
class ApprovalNavigation implements Navigation {

    private final Capacities capacities;
    private final Rights rights;

    ApprovalNavigation(Capacities capacities, Rights rights) {
        this.capacities = capacities;
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(Me me) {
        if (!capacities.bodies(me).isEmpty()) return List.of(new Entry("/approvals", "approval.nav", "approval", 15));
        if (rights.may(me, Power.DO_TASK, null, null)) {
            return List.of(new Entry("/approvals/sent", "approval.nav", "approval", 40));
        }
        return List.of();
    }

    @Bean
    CampaignTab approvalsTab() {
        return new CampaignTab("/approvals", "approval.tab", 55);
    }
}
