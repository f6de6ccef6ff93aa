package loa.congress.equipment.web;

import java.util.List;
import java.util.Map;
import loa.congress.equipment.EquipmentDesk.TypedList;
import loa.congress.equipment.TypedGear;
import loa.congress.web.Choice;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * A list of equipment: its things, how ready it is, and who answers for it.
 *
 * @param ready how far it is, in words
 * @param warnings what is missing, and what has to be tried again
 * @param removed things taken off the list
 */
public record ListPage(
        CampaignFrame frame,
        String path,
        String title,
        String lead,
        @Nullable ClauseChip chip,
        @Nullable String task,
        String about,
        String ready,
        String tone,
        String filled,
        List<String> warnings,
        List<GearLine> lines,
        int all,
        List<GearLine> removed,
        Narrowing narrowing,
        Sign sign,
        List<HandoverLine> handovers,
        boolean leads,
        boolean acts,
        int version,
        TypedList settings,
        TypedGear typed,
        String key,
        List<Choice> units,
        List<Choice> templates,
        Map<String, String> faults)
        implements View {

    /** Which things are shown, in which order. */
    public record Narrowing(String words, List<Choice> states, List<Choice> units, List<Choice> sorts, String query) {}

    /**
     * Who answered for it.
     *
     * @param earlier that the list was changed since; {@code null}: it was not
     * @param may whether the reader may sign now
     * @param why not, where the reader leads it
     */
    public record Sign(
            @Nullable String signed,
            @Nullable String earlier,
            boolean may,
            @Nullable String why,
            boolean proves,
            @Nullable String proved) {}

    /** Things handed over. */
    public record HandoverLine(String words, String about, String path) {}

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
