package loa.notification;

/** How a notice leaves the application; inside it, everybody finds all of theirs. */
public enum Way {
    EMAIL,
    PUSH
}
