package loa.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.Task.Asker;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may see and do what in a campaign: whoever runs or checks it sees all of it, the others see what is theirs. */
@Component
public class TaskRights {

    private final Rights rights;
    private final Units units;
    private final Clock clock;

    TaskRights(Rights rights, Units units, Clock clock) {
        this.rights = rights;
        this.units = units;
        this.clock = clock;
    }

    /** Whose tasks a person sees: everybody's, or those that these units owe or share. */
    public record Sight(boolean everything, Set<UnitId> units) {

        public boolean sees(UnitId owner, Iterable<UnitId> partners) {
            if (everything || units.contains(owner)) return true;
            for (var partner : partners) if (units.contains(partner)) return true;
            return false;
        }
    }

    Asker asker(Task task, Me me) {
        var campaign = task.campaign().value();
        boolean does = rights.may(me, Power.DO_TASK, campaign, task.unit());
        boolean acts = !does && acts(task, me);
        return new Asker(
                me.unit().equals(task.unit().value())
                        || task.delegation() != null
                                && me.unit().equals(task.delegation().unit().value()),
                does || acts,
                anywhere(me, Power.CHECK_PROOF, campaign, task.unit()),
                anywhere(me, Power.RUN_CAMPAIGN, campaign, task.unit()),
                acts);
    }

    /** Whether the person was entrusted with the task, and today. */
    private boolean acts(Task task, Me me) {
        var to = task.delegation();
        if (to == null || !to.holdsOn(LocalDate.now(clock))) return false;
        if (to.person() != null) return me.person().equals(to.person().value());
        return rights.may(me, Power.DO_TASK, task.campaign().value(), to.unit());
    }

    /** What the person sees of the campaign; who has no part in it is refused. */
    public Sight sight(CampaignId campaign, Me me) {
        if (!rights.may(me, Power.SEE_CAMPAIGN, campaign.value(), null)) {
            throw new AccessDeniedException("campaign " + campaign.value());
        }
        if (checks(campaign, me)) return new Sight(true, Set.of());
        return new Sight(false, rights.units(me, Power.SEE_CAMPAIGN, campaign.value()));
    }

    /** Whether a role of the person reaches the unit that owes something there; then nothing more need be asked. */
    boolean isNear(CampaignId campaign, UnitId owner, Me me) {
        return rights.units(me, Power.SEE_CAMPAIGN, campaign.value()).contains(owner);
    }

    /** The campaigns the person sees anything of. */
    public Set<CampaignId> campaigns(Me me) {
        return rights.campaigns(me).stream().map(CampaignId::new).collect(Collectors.toSet());
    }

    /** Whose work is a person's own: that of the unit they work at, and of the units it took over. */
    public Set<UnitId> atHome(Me me) {
        var home = new UnitId(me.unit());
        var able = rights.units(me, Power.DO_TASK, null);
        return Stream.concat(
                        Stream.of(home),
                        units.predecessors(home).stream().map(Unit::id).filter(able::contains))
                .collect(Collectors.toSet());
    }

    /** Whether the person does tasks of that unit. */
    public boolean does(CampaignId campaign, UnitId unit, Me me) {
        return rights.may(me, Power.DO_TASK, campaign.value(), unit);
    }

    public boolean runs(CampaignId campaign, Me me) {
        return rights.may(me, Power.RUN_CAMPAIGN, campaign.value(), null);
    }

    public boolean checks(CampaignId campaign, Me me) {
        return rights.may(me, Power.CHECK_PROOF, campaign.value(), null);
    }

    /** A power for the campaign as a whole holds for each of its units. */
    private boolean anywhere(Me me, Power power, UUID campaign, UnitId unit) {
        return rights.may(me, power, campaign, null) || rights.may(me, power, campaign, unit);
    }
}
