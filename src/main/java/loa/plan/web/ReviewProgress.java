package loa.plan.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * How far the review has come, what is still to do, and the last step.
 *
 * @param changes where a waiting edition is decided on change by change
 * @param blockers what stands in the way of the last step
 * @param outOfBand whether it is sent along with another fragment
 */
public record ReviewProgress(
        String planPath,
        int decided,
        int duties,
        List<Blocker> blockers,
        boolean readOnly,
        @Nullable String changes,
        boolean outOfBand)
        implements View {

    /** One thing still to do, and where. */
    public record Blocker(String words, String href) {}
}
