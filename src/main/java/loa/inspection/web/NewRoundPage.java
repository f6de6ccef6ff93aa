package loa.inspection.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * Planning a round.
 *
 * @param kinds what a round may look at; each leads to this page with its checklist
 * @param refusal what was wrong with the last try
 */
public record NewRoundPage(
        CampaignFrame frame,
        List<Kind> kinds,
        String kind,
        String title,
        String heldOn,
        String members,
        String items,
        List<Place> places,
        @Nullable String refusal)
        implements View {

    /** A kind to choose. */
    public record Kind(String href, String words, boolean chosen) {}

    /** A unit to visit. */
    public record Place(String id, String name, boolean chosen) {}
}
