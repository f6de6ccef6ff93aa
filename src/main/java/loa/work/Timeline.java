package loa.work;

import java.time.Instant;
import java.util.Collection;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the parts of this module note what happened to tasks besides their moves; each name is a word {@code work.entry.<name>}. */
@Component
public class Timeline {

    private final Tasks tasks;

    Timeline(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Appends a line to the timeline of each task, in the transaction of what happened. */
    public void note(Collection<TaskId> those, String what, @Nullable String words, Me by, Instant at) {
        tasks.note(those, new Tasks.Entry(at, by, what, words));
    }
}
