package loa.media.consent;

/** What a picture of a person may be used for; consent names each (Law 91/2025/QH15: for stated purposes). */
public enum Scope {
    /** In reports within the offices. */
    REPORT,
    /** In the press and on portals. */
    PRESS,
    /** On Zalo, Facebook and the like. */
    SOCIAL,
    /** In exhibitions and printed matter. */
    EXHIBITION
}
