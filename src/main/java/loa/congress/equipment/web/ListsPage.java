package loa.congress.equipment.web;

import java.util.List;
import java.util.Map;
import loa.congress.equipment.EquipmentDesk.TypedList;
import loa.congress.web.Choice;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * The lists of equipment of a campaign, and a form for one more.
 *
 * @param asked clauses that ask for equipment and have no list yet
 * @param tasks for which the reader may open a list; empty: none, and the form is not shown
 */
public record ListsPage(
        CampaignFrame frame,
        List<Line> lists,
        List<Asked> asked,
        List<Choice> tasks,
        List<Choice> templates,
        TypedList typed,
        Map<String, String> faults)
        implements View {

    /** A list. */
    public record Line(
            String href,
            String title,
            @Nullable ClauseChip chip,
            String about,
            String ready,
            String tone,
            boolean signed) {}

    /** A duty that asks for equipment. */
    public record Asked(ClauseChip chip, String words, String unit) {}

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
