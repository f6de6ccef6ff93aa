package loa.work.bulk;

/** What can be done with many tasks at once. */
public enum BulkAct {
    ASSIGN,
    EXTEND,
    LEAVE_OUT;

    /** Whether it can not be done without saying why. */
    public boolean needsReason() {
        return this != ASSIGN;
    }
}
