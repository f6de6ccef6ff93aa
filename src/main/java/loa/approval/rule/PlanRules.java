package loa.approval.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import loa.approval.ObjectKind;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.ConfirmedDuty;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Approval;
import org.springframework.stereotype.Component;

/** Reads in a confirmed plan who approves what: all the bodies it names for a kind. */
@Component
class PlanRules {

    private static final String MISMATCH = "APPROVAL_MISMATCH";

    private final Units units;

    PlanRules(Units units) {
        this.units = units;
    }

    /** What the plan says of one kind. */
    record Stated(List<UnitId> bodies, List<String> unmatched, List<String> clauses, List<String> disputed) {

        static final Stated NOTHING = new Stated(List.of(), List.of(), List.of(), List.of());
    }

    Map<ObjectKind, Stated> read(CompiledPlan plan, List<ConfirmedDuty> duties, UnitId issuer, LocalDate on) {
        var stated = new EnumMap<ObjectKind, Stated>(ObjectKind.class);
        for (var approval : plan.approvals()) {
            var bodies = new LinkedHashSet<UnitId>();
            var unmatched = new ArrayList<String>();
            for (var key : approval.by()) {
                var found = owners(key, duties);
                if (found.isEmpty()) found = named(key, plan, issuer, on);
                if (found.isEmpty()) unmatched.add(name(key, plan));
                bodies.addAll(found);
            }
            var disputed = isDisputed(approval, plan, duties) ? approval.clauses() : List.<String>of();
            stated.put(
                    ObjectKind.of(approval.object()),
                    new Stated(List.copyOf(bodies), unmatched, approval.clauses(), disputed));
        }
        return stated;
    }

    private static List<UnitId> owners(String key, List<ConfirmedDuty> duties) {
        return duties.stream()
                .filter(duty -> !duty.collective() && key.equals(duty.duty().unit()))
                .map(ConfirmedDuty::owners)
                .filter(owners -> !owners.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<UnitId> named(String key, CompiledPlan plan, UnitId issuer, LocalDate on) {
        return units.named(name(key, plan), issuer, on)
                .map(Unit::id)
                .map(List::of)
                .orElse(List.of());
    }

    private static String name(String key, CompiledPlan plan) {
        return plan.units().stream()
                .filter(unit -> unit.key().equals(key))
                .map(CompiledPlan.Unit::name)
                .findFirst()
                .orElse(key);
    }

    /** Whether a clause submits it to fewer bodies than approve it by others. */
    private static boolean isDisputed(Approval approval, CompiledPlan plan, List<ConfirmedDuty> duties) {
        var approving = duties.stream()
                .map(ConfirmedDuty::duty)
                .filter(duty -> duty.actions().contains(Action.APPROVE)
                        && duty.objects().contains(approval.object()))
                .map(CompiledPlan.Duty::unit)
                .distinct()
                .count();
        return approving > 1
                && plan.findings().stream()
                        .anyMatch(finding -> finding.code().equals(MISMATCH)
                                && approval.clauses().contains(finding.clause()));
    }
}
