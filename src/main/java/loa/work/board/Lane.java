package loa.work.board;

import java.util.List;
import loa.work.TaskState;

/** A column of the board: the states that ask for the same kind of attention. */
public enum Lane {
    TO_DO(TaskState.READY, TaskState.READY, TaskState.WAITING),
    DOING(TaskState.RUNNING, TaskState.RETURNED, TaskState.RUNNING),
    CHECKING(TaskState.SUBMITTED, TaskState.SUBMITTED),
    DONE(TaskState.PROVED, TaskState.PROVED, TaskState.NOT_APPLICABLE);

    private final TaskState main;
    private final List<TaskState> states;

    Lane(TaskState main, TaskState... states) {
        this.main = main;
        this.states = List.of(states);
    }

    /** What a card of the lane is in unless it says otherwise. */
    public TaskState main() {
        return main;
    }

    /** In the order in which their cards stand. */
    public List<TaskState> states() {
        return states;
    }

    static Lane of(TaskState state) {
        for (var lane : values()) if (lane.states.contains(state)) return lane;
        throw new IllegalArgumentException(state.name());
    }
}
