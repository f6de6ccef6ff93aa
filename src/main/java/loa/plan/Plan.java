package loa.plan;

import java.util.Map;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.SourceText;

/**
 * A plan as the rest of the house sees it.
 *
 * @param edition 1 for the plan as first brought, one more for each version in force since
 * @param source the document as read
 * @param compiled what it says, as persons corrected it; dropped duties are left out
 * @param decisions what was decided about the duty of each clause; a clause still open has none
 */
public record Plan(
        PlanId id,
        String title,
        PlanState state,
        int edition,
        SourceText source,
        CompiledPlan compiled,
        Map<String, DutyDecision> decisions) {}
