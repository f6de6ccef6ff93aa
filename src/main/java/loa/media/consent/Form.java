package loa.media.consent;

/** How a consent was given; silence is none. */
public enum Form {
    PAPER,
    MESSAGE,
    SPOKEN
}
