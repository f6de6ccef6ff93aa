package loa.congress.equipment;

/** Where a thing stands on its way to the place and back. */
public enum GearState {
    NEEDED,
    PROMISED,
    ON_SITE,
    TESTED,
    FAULTY,
    RETURNED;

    public String key() {
        return "congress.gear.state." + name();
    }
}
