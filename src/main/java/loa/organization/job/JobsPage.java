package loa.organization.job;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** What runs in the background, and how that is going. */
public record JobsPage(@Nullable String refusal, List<Line> recurring, List<Line> queues) implements View {

    /**
     * A job in words.
     *
     * @param kind of its state, as {@code State} draws it
     * @param failed when it failed last and how often since
     * @param run where it is asked to run now; {@code null}: it cannot be
     */
    public record Line(
            String name,
            String when,
            String kind,
            String state,
            @Nullable String failed,
            @Nullable String run) {}
}
