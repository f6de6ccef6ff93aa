package loa.work;

import java.util.UUID;

/** Identity of a task. */
public record TaskId(UUID value) {

    public static TaskId next() {
        return new TaskId(UUID.randomUUID());
    }
}
