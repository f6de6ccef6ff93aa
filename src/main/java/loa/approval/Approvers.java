package loa.approval;

import java.util.HashSet;
import java.util.stream.Stream;
import loa.approval.SignOff.Asker;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may say what of a version: people sign in the post they act in, for the body they work at (ADR 0016). */
@Component
class Approvers {

    private final Rights rights;
    private final Capacities capacities;

    Approvers(Rights rights, Capacities capacities) {
        this.rights = rights;
        this.capacities = capacities;
    }

    Asker asker(SignOff signOff, Me me) {
        var version = signOff.version();
        var campaign = version.campaign().value();
        var home = capacities.home(me);
        boolean runs = rights.may(me, Power.RUN_CAMPAIGN, campaign, null);
        var signs = new HashSet<UnitId>();
        var clerk = new HashSet<UnitId>();
        for (var seat : signOff.seats()) {
            var body = seat.body();
            if (capacities.find(me, body, campaign, version.kind()).isPresent()) signs.add(body);
            if (runs || home.contains(body) && rights.may(me, Power.DO_TASK, campaign, body)) clerk.add(body);
        }
        return new Asker(
                new PersonId(me.person()),
                signs,
                clerk,
                home.contains(version.owner()) && rights.may(me, Power.DO_TASK, campaign, version.owner()),
                runs,
                rights.may(me, Power.FORCE_RELEASE, campaign, null));
    }

    /** Whether the person may see a version on its way: whose work it is, who is asked, and who runs or checks the campaign. */
    boolean sees(SignOff signOff, Me me) {
        var version = signOff.version();
        var campaign = version.campaign().value();
        return Stream.concat(
                                Stream.of(version.owner()),
                                signOff.seats().stream().map(Seat::body))
                        .anyMatch(unit -> rights.may(me, Power.SEE_CAMPAIGN, campaign, unit)
                                || capacities
                                        .find(me, unit, campaign, version.kind())
                                        .isPresent())
                || rights.may(me, Power.RUN_CAMPAIGN, campaign, null)
                || rights.may(me, Power.CHECK_PROOF, campaign, null);
    }

    void requireSight(SignOff signOff, Me me) {
        if (!sees(signOff, me)) throw new AccessDeniedException("approval " + signOff.id());
    }
}
