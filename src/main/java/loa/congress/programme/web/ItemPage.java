package loa.congress.programme.web;

import java.util.List;
import java.util.Map;
import loa.congress.programme.TypedItem;
import loa.congress.web.Choice;
import loa.congress.web.HistoryLine;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * An item: what it says, and what the reader may change.
 *
 * @param id names the item; of a new one, made by the form
 * @param units for which a new one may be registered; empty for one on file
 * @param faults what is wrong with the last try, by field; that of the whole under the empty name
 * @param theirs what somebody else saved meanwhile, where that is not what was typed
 */
public record ItemPage(
        CampaignFrame frame,
        String programme,
        String programmePath,
        String id,
        boolean fresh,
        String unit,
        List<Choice> units,
        String state,
        String tone,
        int version,
        TypedItem typed,
        List<Choice> genres,
        List<Choice> needs,
        List<String> facts,
        @Nullable String music,
        boolean may,
        List<String> moves,
        Map<String, String> faults,
        List<HistoryLine.Changed> theirs,
        List<String> measured,
        List<HistoryLine> history)
        implements View {

    public String path() {
        return programmePath + "/items/" + (fresh ? "new" : id);
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
