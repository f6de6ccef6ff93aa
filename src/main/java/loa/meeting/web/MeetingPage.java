package loa.meeting.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * One meeting: what was planned, what came of it, and the form to tell of it.
 *
 * @param state a name of {@link loa.meeting.MeetingState}
 * @param proof where it is counted; {@code null}: it is not
 * @param form whether the reader may tell of it now
 * @param speaksFor whether the reader tells for a unit that is not their own
 */
public record MeetingPage(
        CampaignFrame frame,
        String path,
        String kind,
        String unit,
        String state,
        String when,
        String place,
        String language,
        String speaker,
        List<Topic> topics,
        @Nullable String task,
        @Nullable String proof,
        @Nullable String reason,
        @Nullable String minutes,
        List<Came> came,
        @Nullable String sum,
        boolean form,
        boolean early,
        boolean speaksFor,
        List<MeetingFormPage.Choice> tasks,
        Typed typed,
        List<String> refusals)
        implements View {

    public record Topic(ClauseChip chip, String words) {}

    /** A unit's totals, as shown and as typed. */
    public record Came(String id, String unit, String expected, String present, String women) {}

    /** What was typed before. */
    public record Typed(String minutes, String toldBy, boolean last, String reason) {}
}
