package loa.content.web;

import java.util.List;
import loa.content.Block;
import loa.plan.compiler.change.WordDiff;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * Two hands that wrote on the same edition, side by side where both changed a piece.
 *
 * @param seen number of the edition that the other saved
 * @param other who saved it
 */
public record MergePage(
        CampaignFrame frame,
        String path,
        String item,
        String language,
        int seen,
        String other,
        List<Line> lines,
        List<Part> parts,
        boolean disputed)
        implements View {

    /** Title or lead where the two differ. */
    public record Line(String name, String mine, String theirs) {}

    /**
     * A piece: agreed, or in dispute.
     *
     * @param id empty: nobody disputes it
     * @param from {@code MINE} or {@code THEIRS}: who alone wrote it
     * @param runs what differs, from theirs to mine
     */
    public record Part(
            String id,
            @Nullable Block agreed,
            @Nullable String from,
            @Nullable Block mine,
            @Nullable Block theirs,
            List<WordDiff.Run> runs) {}
}
