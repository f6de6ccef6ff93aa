package loa.plan;

/** Where a plan stands between the file and the campaign. */
public enum PlanState {
    /** A person goes through what was read. */
    IN_REVIEW,
    /** What was read is agreed; the campaign runs by it. */
    CONFIRMED
}
