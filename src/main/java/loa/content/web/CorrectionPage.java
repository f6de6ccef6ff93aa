package loa.content.web;

import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * The form with which something that is out is put right or taken back.
 *
 * @param move {@code correct} or {@code withdraw}
 * @param since the day in ISO form from which it was out with the mistake
 */
public record CorrectionPage(
        CampaignFrame frame,
        String path,
        String item,
        String move,
        String wrong,
        String fixed,
        String since,
        @Nullable String refusal)
        implements View {

    public boolean withdraws() {
        return move.equals("withdraw");
    }
}
