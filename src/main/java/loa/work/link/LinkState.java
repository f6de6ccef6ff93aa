package loa.work.link;

import java.time.LocalDate;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;

/** Where a link stands: whether the second task still waits for the first. */
public enum LinkState {
    /** There is what it waited for, or it waits no more. */
    MET,
    /** What it waited for is not done at all. */
    DROPPED,
    /** Whether there will be what it waits for is yet to be decided; nobody has to wait for that. */
    UNDECIDED,
    /** It waits. */
    BLOCKED,
    /** It waits, and may come too late; {@link Risk} says why. */
    AT_RISK;

    /** From so many days before its own last day on, a task that waits is at risk. */
    static final int NEAR = 3;

    /** One end of a link, as far as its state goes. */
    record Stand(TaskState state, @Nullable LocalDate dueOn) {

        boolean isBegun() {
            return switch (state) {
                case RUNNING, SUBMITTED, RETURNED, PROVED -> true;
                case WAITING, READY, NOT_APPLICABLE -> false;
            };
        }

        boolean isOver() {
            return state == TaskState.PROVED || state == TaskState.NOT_APPLICABLE;
        }
    }

    static LinkState of(Need need, Stand from, Stand to, LocalDate today) {
        if (from.state() == TaskState.NOT_APPLICABLE) return DROPPED;
        if (to.isOver() || from.state() == TaskState.PROVED || need == Need.BEGUN && from.isBegun()) return MET;
        if (from.state() == TaskState.WAITING || to.state() == TaskState.WAITING) return UNDECIDED;
        return risk(need, from, to, today) == null ? BLOCKED : AT_RISK;
    }

    /** Why what waits is at risk; {@code null}: it only waits. */
    static @Nullable Risk risk(Need need, Stand from, Stand to, LocalDate today) {
        if (to.isBegun()) return Risk.BEGUN_ANYWAY;
        if (from.dueOn() != null && from.dueOn().isBefore(today)) return Risk.LATE;
        if (to.dueOn() == null) return null;
        if (need == Need.DONE && from.dueOn() != null && from.dueOn().isAfter(to.dueOn())) return Risk.DUE_AFTER;
        return to.dueOn().isAfter(today.plusDays(NEAR)) ? null : Risk.NEAR;
    }

    /** Whether somebody has to look at it. */
    public boolean isOpen() {
        return this == BLOCKED || this == AT_RISK;
    }
}
