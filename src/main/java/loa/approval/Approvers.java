package loa.approval;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.approval.SignOff.Asker;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may say what of a version: people sign in the post they act in, for the body they work at (ADR 0016). */
@Component
public class Approvers {

    private final Rights rights;
    private final Units units;

    Approvers(Rights rights, Units units) {
        this.rights = rights;
        this.units = units;
    }

    Asker asker(SignOff signOff, Me me) {
        var campaign = signOff.version().campaign().value();
        var bodies = signOff.seats().stream().map(Seat::body).collect(Collectors.toCollection(LinkedHashSet::new));
        var home = home(me);
        var signs = new HashSet<UnitId>();
        var clerk = new HashSet<UnitId>();
        for (var body : bodies) {
            if (!home.contains(body)) continue;
            if (rights.may(me, Power.APPROVE, campaign, body)) signs.add(body);
            if (rights.may(me, Power.DO_TASK, campaign, body)) clerk.add(body);
        }
        if (rights.may(me, Power.RUN_CAMPAIGN, campaign, null)) clerk.addAll(bodies);
        return new Asker(
                new PersonId(me.person()),
                signs,
                clerk,
                home.contains(signOff.version().owner()),
                rights.may(me, Power.RUN_CAMPAIGN, campaign, null),
                rights.may(me, Power.FORCE_RELEASE, campaign, null));
    }

    /** Whether the person may see a version on its way: whose work it is, who is asked, and who runs or checks the campaign. */
    boolean sees(SignOff signOff, Me me) {
        var campaign = signOff.version().campaign().value();
        return Stream.concat(
                                Stream.of(signOff.version().owner()),
                                signOff.seats().stream().map(Seat::body))
                        .anyMatch(unit -> rights.may(me, Power.SEE_CAMPAIGN, campaign, unit))
                || rights.may(me, Power.RUN_CAMPAIGN, campaign, null)
                || rights.may(me, Power.CHECK_PROOF, campaign, null);
    }

    void requireSight(SignOff signOff, Me me) {
        if (!sees(signOff, me)) throw new AccessDeniedException("approval " + signOff.id());
    }

    /** The unit where the person works, and those that it took over. */
    public Set<UnitId> home(Me me) {
        var home = new UnitId(me.unit());
        return Stream.concat(Stream.of(home), units.predecessors(home).stream().map(Unit::id))
                .collect(Collectors.toSet());
    }
}
