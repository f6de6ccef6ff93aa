package loa.content.web;

import java.util.List;
import loa.content.Manuscript;
import loa.plan.compiler.change.WordDiff;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it was saved, or two held against each other.
 *
 * @param from number of the earlier one; 0: one alone is shown
 * @param restores whether the reader may make it the text in force again
 * @param mistake what readers were told of this edition later
 * @param changes what became of each piece, in reading order
 */
public record EditionPage(
        CampaignFrame frame,
        String path,
        String item,
        String language,
        int number,
        int from,
        String saved,
        String sha256,
        boolean restores,
        @Nullable Manuscript text,
        List<Choice> editions,
        List<Change> changes,
        @Nullable String mistake,
        @Nullable String refusal)
        implements View {

    /** A piece; {@code kind}: {@code SAME}, {@code CHANGED}, {@code ADDED} or {@code REMOVED}. */
    public record Change(String kind, List<WordDiff.Run> runs) {}
}
