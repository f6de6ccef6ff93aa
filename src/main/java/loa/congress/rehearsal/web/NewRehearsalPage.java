package loa.congress.rehearsal.web;

import java.util.List;
import java.util.Map;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/** To plan a rehearsal. */
public record NewRehearsalPage(
        CampaignFrame frame,
        String programme,
        String programmePath,
        String on,
        String at,
        String place,
        boolean general,
        List<Choice> items,
        Map<String, String> faults)
        implements View {

    /** An item that may be rehearsed. */
    public record Choice(String value, String words, boolean chosen) {}

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
