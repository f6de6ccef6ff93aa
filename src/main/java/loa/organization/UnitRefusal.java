package loa.organization;

/** Why a unit is not founded or changed so. */
public enum UnitRefusal {
    NAME_MISSING,
    /** The parent has a unit of that name on that day. */
    NAME_TAKEN,
    /** The parent does not exist on that day. */
    PARENT_MISSING,
    BELOW_ITSELF,
    /** The day is before the unit's first one, or after its last. */
    NOT_ITS_DAY,
    /** A later change is on record: it has to be made from the latest on. */
    LATER_CHANGE,
    /** Units below it would be left without a parent; name one heir, or abolish them first. */
    HAS_UNITS_BELOW,
    /** People, tasks or other things hang on it: a decree has to give each an heir. */
    HAS_ESTATE,
    /** The heir does not exist on the day after, or is the unit itself. */
    HEIR_MISSING
}
