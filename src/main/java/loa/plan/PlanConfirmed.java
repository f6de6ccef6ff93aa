package loa.plan;

import java.time.LocalDate;
import java.util.List;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan;
import loa.platform.Me;

/** A plan was agreed as read and corrected; heard in the same transaction, so that all of it happens or nothing. */
public record PlanConfirmed(
        PlanId plan,
        String title,
        UnitId issuer,
        CompiledPlan compiled,
        List<ConfirmedDuty> duties,
        LocalDate on,
        Me by) {}
