package loa.plan;

import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may work on a plan: whoever may bring plans for the unit that brought it, and whoever runs its campaign. */
@Component
public class PlanRights {

    private final Rights rights;

    PlanRights(Rights rights) {
        this.rights = rights;
    }

    public boolean worksOn(PlanHead plan, Me me) {
        return rights.may(me, Power.IMPORT_PLAN, null, plan.owner())
                || rights.may(me, Power.RUN_CAMPAIGN, plan.id().value(), null);
    }

    /** Refuses who may not bring plans for their unit. */
    void requireBringing(Me me) {
        rights.require(me, Power.IMPORT_PLAN, null, new UnitId(me.unit()));
    }

    /** Refuses who may not. */
    public void require(PlanHead plan, Me me) {
        if (!worksOn(plan, me))
            throw new AccessDeniedException("plan " + plan.id().value());
    }
}
