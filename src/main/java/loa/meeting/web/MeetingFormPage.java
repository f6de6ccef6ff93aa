package loa.meeting.web;

import java.util.List;
import loa.meeting.Planned;
import loa.platform.view.View;
import loa.work.CampaignFrame;

/**
 * Plans a meeting, or tells at once of one that was held.
 *
 * @param told whether the fields of what was held are open
 */
public record MeetingFormPage(
        CampaignFrame frame,
        List<String> refusals,
        Planned typed,
        List<Choice> units,
        List<Choice> tasks,
        List<Choice> topics,
        List<Choice> invited,
        String present,
        String women,
        String minutes,
        String toldBy,
        boolean told)
        implements View {

    public record Choice(String value, String words, boolean chosen) {}
}
