package loa.congress.equipment.web;

import java.util.List;
import java.util.Map;
import loa.congress.equipment.TypedGear;
import loa.congress.web.Choice;
import loa.congress.web.HistoryLine;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * A thing on a list: what it is, how it was tried, and what the reader may change.
 *
 * @param theirs what somebody else saved meanwhile, where that is not what was typed
 */
public record GearPage(
        CampaignFrame frame,
        String list,
        String listPath,
        String path,
        GearLine line,
        int version,
        TypedGear typed,
        List<Choice> units,
        boolean may,
        boolean leads,
        boolean removed,
        Map<String, String> faults,
        List<HistoryLine.Changed> theirs,
        List<TrialLine> trials,
        List<HistoryLine> history)
        implements View {

    /** A trial. */
    public record TrialLine(
            String at,
            String by,
            boolean good,
            List<String> passed,
            String words,
            String replacement,
            @Nullable String photo) {}

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
