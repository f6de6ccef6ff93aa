package loa.media.consent;

/** How old the person in the picture is: from seven years on a child is asked too, not only its parents. */
public enum Age {
    ADULT,
    CHILD_FROM_7,
    CHILD_UNDER_7
}
