package loa.plan.web;

import java.util.List;
import loa.platform.Me;
import loa.platform.view.Navigation;
import org.springframework.stereotype.Component;

/** The library in the navigation. */
@Component
class PlanNavigation implements Navigation {

    @Override
    public List<Entry> entries(Me me) {
        return List.of(new Entry("/plans", "plan.library", "plan", 20));
    }
}
