package loa.plan;

import java.util.UUID;

/** Which plan; the campaign that it becomes bears the same id. */
public record PlanId(UUID value) {

    public static PlanId next() {
        return new PlanId(UUID.randomUUID());
    }

    /** How the log names it. */
    String subject() {
        return "plan:" + value;
    }
}
