package loa.inspection;

/** Where a finding stands; {@link Finding#decide} is the whole life cycle. */
public enum FindingState {
    /** As it should be. */
    GOOD,
    /** Not as it should be; the unit has to mend it. */
    OPEN,
    /** The unit says that it is mended; it is to be looked at again. */
    ANSWERED,
    /** Looked at again, and good. */
    CLOSED
}
