package loa.work;

import java.util.Optional;
import loa.platform.Me;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where tasks are moved: one transaction reads, decides, saves, notes and tells. */
@Component
public class TaskDesk {

    /** Makes the move, or says why not. */
    @Transactional
    public Optional<Refusal> move(TaskId id, TaskMove move, Me me) {
        throw new UnsupportedOperationException(id + " " + move + " " + me);
    }

    /** What would be said to this move now; empty: it would be made. */
    public Optional<Refusal> ask(TaskId id, TaskMove move, Me me) {
        throw new UnsupportedOperationException(id + " " + move + " " + me);
    }

    public Optional<TaskFacts> find(TaskId id) {
        throw new UnsupportedOperationException(id.toString());
    }
}
