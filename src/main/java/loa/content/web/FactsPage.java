package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/** The figures, dates and names that all texts of a campaign share. */
public record FactsPage(
        CampaignFrame frame,
        List<FactLine> facts,
        boolean writes,
        @Nullable String refusal) implements View {}
