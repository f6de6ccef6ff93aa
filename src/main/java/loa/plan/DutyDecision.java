package loa.plan;

/** What a person said about a duty that was read. */
public enum DutyDecision {
    /** It is as it was read. */
    CONFIRMED,
    /** It was read wrongly and is now as the person put it. */
    CORRECTED,
    /** It is no duty of this campaign; the reason is kept. */
    DROPPED
}
