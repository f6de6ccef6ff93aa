package loa.media.consent;

/** Whether a file may be shown for a purpose, and if not, what is missing; the worst of its persons decides. */
public enum Standing {
    /** Somebody took consent back: shown to nobody. */
    WITHDRAWN,
    /** Nobody has looked yet who can be recognised. */
    NOT_LOOKED,
    MISSING,
    /** A child from seven years: either the child or a parent has not agreed yet. */
    ONE_OF_TWO,
    EXPIRED,
    GIVEN,
    /** Adults at a public event who were told that pictures are taken. */
    PUBLIC_EVENT,
    NOBODY;

    public boolean allows() {
        return compareTo(GIVEN) >= 0;
    }

    /** The one that decides where both hold. */
    Standing worse(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
