package loa.organization.decree;

/** How far a decree has come. */
public enum DecreeState {
    DRAFT,
    /** Decided, and carried out on its day. */
    SCHEDULED,
    IN_FORCE,
    UNDONE
}
