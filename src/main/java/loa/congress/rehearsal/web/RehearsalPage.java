package loa.congress.rehearsal.web;

import java.util.List;
import loa.congress.web.HistoryLine;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal: who came, how long each item took, what is to be made better.
 *
 * @param sum planned and measured minutes in words
 * @param leads whether the reader notes what came of it
 */
public record RehearsalPage(
        CampaignFrame frame,
        String programme,
        String programmePath,
        String path,
        String when,
        String place,
        boolean general,
        @Nullable String calledOff,
        List<RunCard> cards,
        String sum,
        List<Came> units,
        String came,
        int version,
        String remarks,
        boolean leads,
        List<String> faults,
        List<HistoryLine> history)
        implements View {

    /** A unit whose items are rehearsed; {@code came} is {@code yes}, {@code no} or empty: nobody has said. */
    public record Came(String id, String name, String came, String people, String words) {}
}
