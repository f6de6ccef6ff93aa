package loa.work.chase;

/** How far the chase of a task has come; the later, the further. */
enum Stage {
    SOON,
    NEAR,
    LATE,
    TO_LEADER,
    TO_CHIEF;

    int rank() {
        return ordinal() + 1;
    }

    /** Whether it goes to those who have the work in hand, and not above them. */
    boolean isToTheUnit() {
        return compareTo(LATE) <= 0;
    }
}
