package loa.work.link;

import java.util.List;
import java.util.Set;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.platform.Plain;

/**
 * A duty as the chains look at it: what the compiler read of a clause, or of one part of it, and who owes it.
 *
 * @param ownerName the owner as the plan writes it
 * @param continual whether it goes on over several phases or comes again, so that it is done only at the end
 * @param plain its words without diacritics
 */
record Asked(
        String clause,
        String plain,
        String ownerName,
        Set<UnitId> owners,
        Set<UnitId> partners,
        Set<Action> actions,
        Set<DutyObject> objects,
        Set<ChannelKind> channels,
        Set<String> languages,
        boolean photosCounted,
        boolean continual) {

    boolean does(Action action) {
        return actions.contains(action);
    }

    boolean doesAny(Action... some) {
        return List.of(some).stream().anyMatch(actions::contains);
    }

    boolean mentions(String... words) {
        return List.of(words).stream().anyMatch(word -> (" " + plain + " ").contains(" " + word + " "));
    }

    /** Whether it is for that duty: for one of its owners, or for everybody where it names nobody. */
    boolean isFor(Asked other) {
        return partners.isEmpty() || isToldFor(other);
    }

    /** Whether it says that it is for that duty's owners. */
    boolean isToldFor(Asked other) {
        return other.owners.stream().anyMatch(partners::contains) || names(other.ownerName);
    }

    /** Whether its words name them, of "Ủy ban nhân dân các xã, thị trấn" at least "các xã, thị trấn". */
    private boolean names(String owner) {
        var name = Plain.text(owner);
        int many = (" " + name).lastIndexOf(" cac ");
        return mentions(many < 0 ? name : name.substring(many));
    }
}
