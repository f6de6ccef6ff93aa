package loa.work.web;

import loa.platform.view.View;
import loa.work.TaskState;

/** Where a task stands: glyph, word and colour. */
public record TaskMark(TaskState state) implements View {

    public String kind() {
        return switch (state) {
            case WAITING, SUBMITTED -> "warn";
            case READY, NOT_APPLICABLE -> "mute";
            case RUNNING -> "info";
            case RETURNED -> "bad";
            case PROVED -> "ok";
        };
    }
}
