package loa.work.link;

/** How far the first task has to be before the second one can go on. */
public enum Need {
    /** It is under way: what it makes is handed over piece by piece. */
    BEGUN,
    /** It is done. */
    DONE
}
