package loa.inspection.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * A round: where it goes and how far it has come.
 *
 * @param inspects whether the reader notes and concludes
 */
public record RoundPage(
        CampaignFrame frame,
        String path,
        String title,
        String kind,
        String when,
        List<String> members,
        int items,
        List<Place> places,
        boolean closed,
        @Nullable String conclusion,
        boolean inspects)
        implements View {

    /** A unit with how much of the checklist was looked at there. */
    public record Place(String href, String name, int looked, int good, int unsettled) {}
}
