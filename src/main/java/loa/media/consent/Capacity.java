package loa.media.consent;

/** As what somebody consents. */
public enum Capacity {
    SELF,
    PARENT,
    GUARDIAN
}
