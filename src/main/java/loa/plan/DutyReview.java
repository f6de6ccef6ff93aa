package loa.plan;

import loa.plan.compiler.CompiledPlan.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A duty on its way from what was read to what is agreed.
 *
 * @param read as the compiler read it; {@code null} where a person found the duty
 * @param duty as it stands now
 * @param decision {@code null} while it is open
 * @param reason why it was dropped, or what the person noted
 * @param certain whether every fact of it is certain
 * @param version for lost updates, 0 before anybody said a word
 */
public record DutyReview(
        @Nullable Duty read,
        Duty duty,
        @Nullable DutyDecision decision,
        @Nullable String reason,
        boolean certain,
        int version,
        @Nullable Stamp last) {

    public String clause() {
        return duty.clause();
    }

    public boolean open() {
        return decision == null;
    }

    public boolean kept() {
        return decision != DutyDecision.DROPPED;
    }
}
