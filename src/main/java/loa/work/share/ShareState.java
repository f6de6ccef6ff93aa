package loa.work.share;

/** Where a share stands. */
public enum ShareState {
    OPEN,
    BEGUN,
    DELIVERED
}
