package loa.work.chase;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * Chasing a campaign: a text to paste for a group of units, reminding all who are late, and what was sent.
 *
 * @param text empty: nothing to say to this group
 * @param late how many open tasks are late; only whoever may remind of them sees the button
 * @param done what became of reminding all, in words
 */
public record ChasePage(
        CampaignFrame frame,
        List<Choice> groups,
        String text,
        int textLines,
        int late,
        boolean reminds,
        @Nullable String done,
        List<Choice> units,
        List<Row> rows,
        String how,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next)
        implements View {

    /** Something to choose. */
    public record Choice(String value, String words, boolean chosen) {}

    /** One reminder that was sent. */
    public record Row(
            String at, ClauseChip chip, String href, String task, String unit, String what, String receivers) {}
}
