package loa.inspection.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * The checklist at one unit.
 *
 * @param why the reader cannot note anything here; {@code null}: they can
 * @param next the next unit of the round; {@code null}: this is the last
 */
public record VisitPage(
        CampaignFrame frame,
        String round,
        String roundPath,
        String when,
        String unit,
        List<ItemCard> cards,
        @Nullable String why,
        @Nullable String next)
        implements View {}
