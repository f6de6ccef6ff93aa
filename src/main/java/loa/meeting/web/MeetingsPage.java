package loa.meeting.web;

import java.util.List;
import loa.meeting.MeetingFilter;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of a campaign: those to come first.
 *
 * @param writes whether the reader plans meetings here
 */
public record MeetingsPage(
        CampaignFrame frame,
        MeetingFilter filter,
        List<Choice> units,
        List<Line> lines,
        String sum,
        boolean writes,
        String workbook,
        String calendar,
        @Nullable String previous,
        @Nullable String next,
        int page,
        int pages)
        implements View {

    public record Choice(String value, String words, boolean chosen) {}

    /**
     * A meeting.
     *
     * @param state a name of {@link loa.meeting.MeetingState}
     * @param late whether it should have been and nobody has told of it
     */
    public record Line(
            String href,
            String kind,
            String unit,
            String when,
            String place,
            String state,
            boolean late,
            @Nullable String came) {}
}
