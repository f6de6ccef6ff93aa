package loa.organization;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which units take part in a campaign. The module that starts campaigns says so here; rights follow from it. */
@Component
public class CampaignUnits {

    /** Notes who issued the plan of a campaign: whoever runs campaigns there runs this one. */
    public void issued(UUID campaign, UnitId issuer) {
        throw new UnsupportedOperationException();
    }

    /** Notes units that have or share a task, in addition to those noted before: who works there sees the campaign. */
    public void takePart(UUID campaign, Collection<UnitId> units) {
        throw new UnsupportedOperationException();
    }
}
