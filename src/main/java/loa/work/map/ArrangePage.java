package loa.work.map;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * Where each unit is put on the map.
 *
 * @param objection what is wrong with what was typed
 */
public record ArrangePage(
        CampaignFrame frame,
        List<Row> rows,
        int farthest,
        @Nullable String objection) implements View {

    /** One unit with its place as typed. */
    public record Row(String id, String unit, String across, String down) {}

    public String path() {
        return frame.campaign().path() + "/map/arrange";
    }
}
