package loa.work.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.Ribbon;
import org.jspecify.annotations.Nullable;

/**
 * Where a task is split into parts and parts are joined.
 *
 * @param clause all the words of its clause
 * @param others its other parts that are open
 * @param fields what the parts are proposed, or were typed, to be
 * @param closed why it can not be split now
 */
public record PartsPage(
        Ribbon ribbon,
        String path,
        TaskLine task,
        String clause,
        List<Part> others,
        List<String> fields,
        @Nullable String closed,
        @Nullable String refusal)
        implements View {

    /** Another part of the task. */
    public record Part(String value, String words, TaskMark mark) {}
}
