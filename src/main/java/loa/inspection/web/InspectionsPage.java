package loa.inspection.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;

/**
 * The rounds of a campaign, and what of their findings is not settled.
 *
 * @param plans whether the reader may plan a round
 */
public record InspectionsPage(CampaignFrame frame, boolean plans, List<FindingLine> unsettled, List<Line> rounds)
        implements View {

    /** A round in the list. */
    public record Line(String href, String title, String kind, String when, int units, int unsettled, boolean closed) {}
}
