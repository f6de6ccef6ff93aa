package loa.inspection.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * A finding: what it was, how it was mended, and what the reader may do about it.
 *
 * @param task the page of the task it is about
 * @param moves what may be done, by name
 * @param refusal what was wrong with the last try
 */
public record FindingPage(
        CampaignFrame frame,
        FindingLine line,
        String round,
        String visit,
        @Nullable String task,
        List<String> found,
        List<String> mended,
        List<Event> events,
        List<String> moves,
        String tried,
        String words,
        @Nullable String refusal)
        implements View {

    /** A line of what happened. */
    public record Event(
            String at, String by, String what, @Nullable String words) {}

    public String action(String move) {
        return line.href() + "/" + (move.equals("SendBack") ? "send-back" : move.toLowerCase(java.util.Locale.ROOT));
    }
}
