package loa.approval;

/** What somebody says of a version. */
public enum Verdict {
    APPROVED,
    WITH_CHANGES,
    RETURNED,
    REJECTED;

    public boolean approves() {
        return this == APPROVED || this == WITH_CHANGES;
    }
}
