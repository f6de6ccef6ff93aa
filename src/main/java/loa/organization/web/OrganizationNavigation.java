package loa.organization.web;

import java.util.ArrayList;
import java.util.List;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.view.Navigation;
import org.springframework.stereotype.Component;

/** Units for everybody, people and the log for those who look after them. */
@Component
class OrganizationNavigation implements Navigation {

    private final Rights rights;

    OrganizationNavigation(Rights rights) {
        this.rights = rights;
    }

    @Override
    public List<Entry> entries(Me me) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("/units", "organization.units.title", "units", 50));
        if (rights.may(me, Power.ADMINISTER, null, null)) {
            entries.add(new Entry("/people", "organization.people.title", "people", 52));
        }
        if (rights.may(me, Power.READ_AUDIT, null, null)) {
            entries.add(new Entry("/audit", "audit.title", "audit", 54));
        }
        if (rights.everywhere(me, Power.ADMINISTER)) {
            entries.add(new Entry("/jobs", "organization.job.title", "clock", 56));
        }
        entries.add(new Entry("/sessions", "organization.sessions.title", "lock", 90));
        return entries;
    }
}
