package loa.evidence;

import loa.work.TaskId;
import loa.work.TaskMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fails in the middle of handing in proof, once it is told for which task. */
@Component
class Stumble {

    volatile TaskId over;

    @EventListener
    void on(TaskMoved moved) {
        if (moved.task().equals(over)) throw new IllegalStateException("stumbled");
    }
}
