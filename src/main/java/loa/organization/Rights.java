package loa.organization;

import java.util.Set;
import java.util.UUID;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what. What no role gives is refused. */
@Component
public class Rights {

    /**
     * Whether a role of the person gives the power there. A role given at a unit holds for all units below it too, one given
     * for a campaign holds in no other.
     *
     * @param campaign the campaign it is about, if any
     * @param unit the unit it is about, as the owner of a task; {@code null} with a campaign: the campaign as a whole, that
     *     is, to see it a role at any unit that takes part, for every other power one at its issuer
     *     ({@link CampaignUnits}); {@code null} without a campaign: anywhere
     */
    public boolean may(Me me, Power power, @Nullable UUID campaign, @Nullable UnitId unit) {
        throw new UnsupportedOperationException();
    }

    public void require(Me me, Power power, @Nullable UUID campaign, @Nullable UnitId unit) {
        if (!may(me, power, campaign, unit)) throw new AccessDeniedException(power.name());
    }

    /** The campaigns the person may see. */
    public Set<UUID> campaigns(Me me) {
        throw new UnsupportedOperationException();
    }

    /** The units for which the person has the power, in that campaign if one is given. */
    public Set<UnitId> units(Me me, Power power, @Nullable UUID campaign) {
        throw new UnsupportedOperationException();
    }
}
