package loa.evidence.web;

import java.util.List;
import loa.evidence.web.ProofPage.Pages;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be checked, many on one screen, to be confirmed or returned together.
 *
 * @param refusal why nothing was done at all
 * @param reason what was typed before
 */
public record CheckPage(
        CampaignFrame frame,
        String action,
        List<Row> rows,
        @Nullable String refusal,
        String reason,
        String all,
        Pages pages)
        implements View {

    /**
     * One task's latest proof.
     *
     * @param pick what the box says when it is ticked
     * @param picked whether it was ticked before
     * @param closed why the reader cannot judge it; then there is no box
     * @param refusal why it was not judged just now
     * @param missed targets that are not reached even with it
     * @param words its figures, links and notes
     */
    public record Row(
            String pick,
            boolean picked,
            @Nullable String closed,
            @Nullable String refusal,
            List<String> missed,
            String unit,
            ClauseChip chip,
            String task,
            String plan,
            List<ProofSheet.Photo> photos,
            String words,
            String when,
            @Nullable String origin) {}
}
