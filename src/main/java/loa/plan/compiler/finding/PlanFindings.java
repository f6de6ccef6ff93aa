package loa.plan.compiler.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loa.plan.compiler.CompiledPlan.Approval;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Unit;
import loa.plan.compiler.CompiledPlan.Window;
import org.jspecify.annotations.Nullable;

/** The findings of the contract that follow from the facts as a whole. */
public final class PlanFindings {

    private PlanFindings() {}

    /** Of the event and the windows. */
    public static List<Finding> times(@Nullable LocalDate eventStartsOn, List<Window> windows) {
        var findings = new ArrayList<Finding>();
        if (eventStartsOn == null) findings.add(Told.eventDateUnknown());
        Set<String> later = new LinkedHashSet<>();
        Set<String> reversed = new LinkedHashSet<>();
        for (var window : windows) {
            if (window.toBeAnnounced()) later.add(window.clause());
            boolean wrong =
                    window.from() != null && window.to() != null && window.to().isBefore(window.from());
            if (wrong) reversed.add(window.clause());
        }
        later.forEach(clause -> findings.add(Told.toBeAnnounced(clause)));
        reversed.forEach(clause -> findings.add(Told.dateOrder(clause)));
        return findings;
    }

    /** Duties without a deadline, save those whose time is told otherwise: to come later, or on a day that does not exist. */
    public static List<Finding> deadlines(List<Duty> duties, Set<? extends @Nullable String> toldOtherwise) {
        return duties.stream()
                .filter(duty -> duty.deadline() == null && !toldOtherwise.contains(duty.clause()))
                .map(duty -> Told.noDeadline(duty.clause()))
                .toList();
    }

    /** Of the approvals: told once where several units approve the same. */
    public static List<Finding> approvals(List<Approval> approvals, List<Unit> units) {
        var joint =
                approvals.stream().filter(approval -> approval.by().size() > 1).toList();
        if (joint.isEmpty()) return List.of();
        var names = names(units);
        var objects =
                joint.stream().map(approval -> Told.object(approval.object())).toList();
        var by = joint.stream()
                .flatMap(approval -> approval.by().stream())
                .distinct()
                .map(key -> names.getOrDefault(key, key))
                .toList();
        return List.of(Told.jointApproval(objects, by));
    }

    private static Map<String, String> names(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(Unit::key, Unit::name, (one, other) -> one));
    }
}
