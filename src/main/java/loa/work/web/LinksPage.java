package loa.work.web;

import java.util.List;
import java.util.UUID;
import loa.platform.view.View;
import loa.work.Campaign;
import loa.work.Ribbon;
import loa.work.link.Need;
import org.jspecify.annotations.Nullable;

/**
 * Where a task is linked to another one of its campaign.
 *
 * @param path of the task
 * @param more how many were found that are not shown
 * @param runs whether the reader runs the campaign, and may look for the links of the plan again
 * @param refusal why the link was not made
 */
public record LinksPage(
        Campaign campaign,
        Ribbon ribbon,
        String path,
        TaskLine task,
        List<Choice> choices,
        int more,
        TaskLinks links,
        Typed typed,
        boolean runs,
        @Nullable String refusal)
        implements View {

    /** A task to choose. */
    public record Choice(String value, boolean chosen, TaskLine line) {}

    /** What was asked for and typed; {@code waits}: this task waits for the other one, not the other way round. */
    public record Typed(String q, @Nullable UUID other, boolean waits, Need need, String note) {

        static Typed nothing(String q) {
            return new Typed(q, null, true, Need.DONE, "");
        }
    }
}
