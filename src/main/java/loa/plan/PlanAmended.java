package loa.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan;
import loa.platform.Me;

/**
 * A later edition of a plan was put in force; heard in the same transaction, so that all of it happens or nothing.
 *
 * @param before the plan as it stood
 * @param compiled the plan as it stands from now on: the new text, with what was kept of the old
 * @param duties all that is asked from now on
 * @param moved the address of now of each clause that had another
 * @param ended clauses, by their address of now, that ask nothing any more, with the reason
 */
public record PlanAmended(
        PlanId plan,
        int edition,
        String title,
        UnitId issuer,
        CompiledPlan before,
        CompiledPlan compiled,
        List<ConfirmedDuty> duties,
        Map<String, String> moved,
        Map<String, String> ended,
        LocalDate on,
        Me by) {}
