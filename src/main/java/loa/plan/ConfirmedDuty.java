package loa.plan;

import java.util.List;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Duty;

/**
 * A duty that was agreed, with its owners in the directory.
 *
 * @param clauseText the plan's own words
 * @param owners the units that each owe it; empty where a collective's members are yet to be named
 * @param collective whether its owner is a name for many ("các xã, thị trấn")
 * @param partners units that take part or are served
 * @param request whether the plan asks ("Đề nghị") a body outside the issuer's command
 */
public record ConfirmedDuty(
        Duty duty,
        String clauseText,
        List<UnitId> owners,
        boolean collective,
        List<UnitId> partners,
        boolean request) {}
