package loa.evidence.figure.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * One figure opened: what was added up, and what was left out and why.
 *
 * @param scope what it is narrowed to, in words
 */
public record FigurePage(
        CampaignFrame frame,
        String name,
        String nature,
        @Nullable String scope,
        @Nullable String confirmed,
        @Nullable String all,
        List<Line> counted,
        List<Line> leftOut,
        String back)
        implements View {

    /**
     * A number that somebody handed in.
     *
     * @param proof where its proof is
     * @param why why it does not count
     * @param instead where the proof is that counts in its place
     */
    public record Line(
            String quantity,
            String unit,
            ClauseChip chip,
            String when,
            @Nullable String place,
            boolean accepted,
            String proof,
            @Nullable String why,
            @Nullable String instead) {}
}
