package loa.work.link;

/** Why what waits may come too late. */
public enum Risk {
    /** It was begun without what it waits for. */
    BEGUN_ANYWAY,
    /** What it waits for is late. */
    LATE,
    /** What it waits for is due later than itself. */
    DUE_AFTER,
    /** It is due within days, and what it waits for is not there. */
    NEAR
}
