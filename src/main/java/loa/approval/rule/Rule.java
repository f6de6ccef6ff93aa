package loa.approval.rule;

import java.util.List;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.organization.UnitId;
import loa.work.CampaignId;

/**
 * Who approves things of a kind in a campaign: all of the bodies, each by so many signatures.
 *
 * @param planBodies the bodies as the plan in force has them
 * @param unmatched bodies that the plan names and the directory does not know
 * @param clauses of the plan that say so
 * @param disputed clauses of the plan that contradict each other about it
 * @param settled whether somebody decided what the plan leaves in dispute
 * @param owner unit that decides what is open about it
 */
public record Rule(
        CampaignId campaign,
        ObjectKind kind,
        List<Body> bodies,
        Order order,
        Source source,
        List<UnitId> planBodies,
        List<String> unmatched,
        List<String> clauses,
        List<String> disputed,
        boolean settled,
        UnitId owner) {

    public Rule {
        bodies = List.copyOf(bodies);
        planBodies = List.copyOf(planBodies);
        unmatched = List.copyOf(unmatched);
        clauses = List.copyOf(clauses);
        disputed = List.copyOf(disputed);
    }

    /** One of the bodies, and how many of its people have to sign. */
    public record Body(UnitId unit, int quorum) {}

    /** Who says so. */
    public enum Source {
        PLAN,
        PERSON,
        /** Nobody yet. */
        NOBODY
    }

    /** Whether somebody still has to say who approves, be it only for one body the directory does not know. */
    public boolean open() {
        return bodies.isEmpty() || !unmatched.isEmpty();
    }

    /** Whether somebody may still choose which of several clauses of the plan holds. */
    public boolean inDispute() {
        return !disputed.isEmpty() && !settled;
    }

    /** The same, with other bodies. */
    Rule with(List<Body> bodies) {
        return new Rule(
                campaign, kind, bodies, order, source, planBodies, unmatched, clauses, disputed, settled, owner);
    }

    public List<UnitId> units() {
        return bodies.stream().map(Body::unit).toList();
    }
}
