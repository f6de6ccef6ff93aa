package loa.evidence;

/** How far a submission has come. */
public enum Check {
    TO_CHECK,
    RETURNED,
    ACCEPTED
}
