package loa.plan;

import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the plan, and whether a person accepts it so.
 *
 * @param number its place among the findings of the edition
 * @param accepted the reason given, {@code null} while nobody accepted it
 * @param version for lost updates
 */
public record FindingReview(
        int number,
        Finding finding,
        @Nullable String accepted,
        int version,
        @Nullable Stamp last) {

    public boolean blocks() {
        return finding.severity() == Severity.ERROR && accepted == null;
    }
}
