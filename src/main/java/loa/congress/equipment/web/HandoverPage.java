package loa.congress.equipment.web;

import java.util.List;
import java.util.Map;
import loa.congress.web.Choice;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/** To hand things over, to the place or back. */
public record HandoverPage(
        CampaignFrame frame,
        String list,
        String listPath,
        boolean back,
        List<Choice> things,
        String on,
        String giver,
        String receiver,
        String words,
        Map<String, String> faults)
        implements View {

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
