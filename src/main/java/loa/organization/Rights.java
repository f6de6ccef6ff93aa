package loa.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.directory.Directory;
import loa.organization.directory.UnitLife;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what. What no role gives is refused (ADR 0004). */
@Component
public class Rights {

    private final Grants grants;
    private final CampaignUnits campaigns;
    private final UnitRegister register;
    private final Clock clock;

    Rights(Grants grants, CampaignUnits campaigns, UnitRegister register, Clock clock) {
        this.grants = grants;
        this.campaigns = campaigns;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Whether a role of the person gives the power there. A role given at a unit holds for all units below it too (to do
     * tasks, only for those without a government of their own); one given for a campaign holds in no other.
     *
     * @param campaign the campaign it is about, if any
     * @param unit the unit it is about, as the owner of a task; {@code null} with a campaign: the campaign as a whole, that
     *     is, to see it a role at any unit that takes part, to check proof one at a unit that the plan asks to inspect, for
     *     every other power one at its issuer ({@link CampaignUnits}); {@code null} without a campaign: anywhere
     */
    public boolean may(Me me, Power power, @Nullable UUID campaign, @Nullable UnitId unit) {
        if (campaign == null && unit == null) {
            return grants.of(me.person()).stream()
                    .anyMatch(grant -> grant.role().gives(power));
        }
        var giving = giving(me, power, campaign);
        if (giving.isEmpty()) return false;
        if (unit != null) return reaches(giving, power, unit);
        if (giving.stream().anyMatch(grant -> grant.unit() == null || grant.campaign() != null)) return true;
        var id = Objects.requireNonNull(campaign);
        return campaigns.leading(id).stream()
                        .filter(part -> part.issuer()
                                || power == Power.SEE_CAMPAIGN
                                || power == Power.CHECK_PROOF && part.inspector())
                        .anyMatch(part -> reaches(giving, power, part.unit()))
                || power == Power.SEE_CAMPAIGN && campaigns.isPart(id, units(me, power, campaign));
    }

    public void require(Me me, Power power, @Nullable UUID campaign, @Nullable UnitId unit) {
        if (!may(me, power, campaign, unit)) throw new AccessDeniedException(power.name());
    }

    /** Whether the person has the power at all units and in all campaigns, those to come included. */
    public boolean everywhere(Me me, Power power) {
        return giving(me, power, null).stream().anyMatch(grant -> grant.unit() == null);
    }

    /** The roles a person was given, oldest first. */
    public List<Grant> given(PersonId person) {
        return grants.of(person.value());
    }

    /** The campaigns the person may see. */
    public Set<UUID> campaigns(Me me) {
        var seen = new HashSet<UUID>(
                everywhere(me, Power.SEE_CAMPAIGN)
                        ? campaigns.all()
                        : campaigns.campaigns(units(me, Power.SEE_CAMPAIGN, null)));
        for (var grant : grants.of(me.person())) {
            if (grant.campaign() != null && grant.role().gives(Power.SEE_CAMPAIGN)) seen.add(grant.campaign());
        }
        return seen;
    }

    /** The units for which the person has the power, in that campaign if one is given. */
    public Set<UnitId> units(Me me, Power power, @Nullable UUID campaign) {
        var directory = register.directory();
        return giving(me, power, campaign).stream()
                .flatMap(grant -> reach(directory, grant.unit(), power))
                .collect(Collectors.toSet());
    }

    private Stream<UnitId> reach(Directory directory, @Nullable UnitId from, Power power) {
        if (from == null) return directory.lives().stream().map(UnitLife::id);
        return directory.reach(from, power == Power.DO_TASK, LocalDate.now(clock)).stream();
    }

    private boolean reaches(List<Grant> giving, Power power, UnitId unit) {
        if (giving.stream().anyMatch(grant -> grant.unit() == null)) return true;
        var from = register.directory().reaching(unit, power == Power.DO_TASK, LocalDate.now(clock));
        return giving.stream().anyMatch(grant -> from.contains(grant.unit()));
    }

    private List<Grant> giving(Me me, Power power, @Nullable UUID campaign) {
        return grants.of(me.person()).stream()
                .filter(grant -> grant.role().gives(power))
                .filter(grant -> grant.holdsIn(campaign))
                .toList();
    }
}
