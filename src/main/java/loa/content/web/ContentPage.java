package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * The items of a campaign.
 *
 * @param begins whether the reader may begin one
 * @param asked what the reader was asked to make and has not finished
 */
public record ContentPage(
        CampaignFrame frame,
        boolean begins,
        List<Wish> asked,
        Asked filter,
        List<Choice> stages,
        List<Choice> genres,
        List<Choice> topics,
        List<Choice> units,
        List<ItemLine> lines,
        boolean narrowed,
        int total,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next,
        String table)
        implements View {

    /** What the reader looks for, as the form shows it. */
    public record Asked(String q, boolean late, boolean stale, boolean mine) {}

    /** A part that the reader was asked for. */
    public record Wish(
            String href,
            String title,
            String what,
            @Nullable String due) {}
}
