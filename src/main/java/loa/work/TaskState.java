package loa.work;

import java.util.EnumSet;
import java.util.Set;

/** Where a task stands; {@link Task#decide} is the whole life cycle. */
public enum TaskState {
    /** Sleeps until somebody decides on its "(nếu có)". */
    WAITING,
    READY,
    RUNNING,
    /** Proof is handed in and waits for its check. */
    SUBMITTED,
    /** The proof came back with a reason. */
    RETURNED,
    PROVED,
    NOT_APPLICABLE;

    /** The unit still has something to do, or waits to be allowed to. */
    public static final Set<TaskState> OPEN = EnumSet.of(WAITING, READY, RUNNING, RETURNED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
