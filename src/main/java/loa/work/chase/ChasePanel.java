package loa.work.chase;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * On the page of a task: what was sent to chase it, what comes next, and the form of who may remind.
 *
 * @param path where the form goes; {@code null}: the reader may not remind
 * @param next when Loa reminds by itself; {@code null}: it does not any more
 * @param objection why the last try sent nothing
 */
public record ChasePanel(
        List<Line> sent,
        @Nullable String next,
        @Nullable String path,
        @Nullable String objection,
        String words) implements View {

    /** One that was sent. */
    public record Line(
            String at,
            String what,
            String receivers,
            @Nullable String words) {}
}
