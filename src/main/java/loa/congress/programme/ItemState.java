package loa.congress.programme;

/** Where an item stands on its way to the stage. */
public enum ItemState {
    REGISTERED,
    SELECTED,
    /** Waits for a place to become free. */
    RESERVE,
    DROPPED;

    public String key() {
        return "congress.item.state." + name();
    }
}
