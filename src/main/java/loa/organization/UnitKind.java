package loa.organization;

/** What a unit is. */
public enum UnitKind {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    WARD,
    TOWN,
    PARTY_BODY,
    STATE_OFFICE,
    PUBLIC_SERVICE,
    ASSOCIATION,
    SCHOOL,
    VILLAGE,
    OTHER;

    /** Whether it is a piece of land with its own government. */
    public boolean isTerritory() {
        return ordinal() <= TOWN.ordinal();
    }

    /** Whether it is of the lowest level of government: xã, phường, thị trấn. */
    public boolean isGrassroots() {
        return this == COMMUNE || this == WARD || this == TOWN;
    }
}
