package loa.plan.web;

import java.util.List;
import loa.platform.view.View;

/**
 * How far the review has come, what is still to do, and the last step.
 *
 * @param blockers what stands in the way of the last step
 * @param outOfBand whether it is sent along with another fragment
 */
public record ReviewProgress(
        String planPath, int decided, int duties, List<Blocker> blockers, boolean readOnly, boolean outOfBand)
        implements View {

    /** One thing still to do, and where. */
    public record Blocker(String words, String href) {}
}
