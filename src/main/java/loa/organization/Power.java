package loa.organization;

/** What somebody may do. */
public enum Power {
    /** Units, people and their roles; no content of campaigns. */
    ADMINISTER,
    READ_AUDIT,
    IMPORT_PLAN,
    RUN_CAMPAIGN,
    SEE_CAMPAIGN,
    DO_TASK,
    CHECK_PROOF,
    /** To sign for the unit where one works. */
    APPROVE,
    /** To release in urgency what is not approved yet. */
    FORCE_RELEASE
}
