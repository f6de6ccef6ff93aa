package loa.plan.compiler.fact;

import java.time.LocalDate;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Approval;
import loa.plan.compiler.CompiledPlan.Channels;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Topic;
import loa.plan.compiler.CompiledPlan.Unit;
import loa.plan.compiler.CompiledPlan.Why;
import loa.plan.compiler.CompiledPlan.Window;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.structure.Structure;
import org.jspecify.annotations.Nullable;

/** What the clauses of a plan say. */
public record Facts(
        @Nullable LocalDate eventStartsOn,
        @Nullable LocalDate eventEndsOn,
        List<Unit> units,
        List<Topic> topics,
        List<Channels> channels,
        List<Window> windows,
        List<Duty> duties,
        List<Approval> approvals,
        List<Finding> findings,
        List<Why> why) {

    private static final Facts NONE = new Facts(
            null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public static Facts read(SourceText source, Structure structure) {
        return structure.isPlan() ? new Reading(structure).facts() : NONE;
    }
}
