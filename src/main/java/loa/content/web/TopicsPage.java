package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;

/** What the plan wants told, topic by topic, with what there is of each. */
public record TopicsPage(CampaignFrame frame, List<Line> topics, boolean writes) implements View {

    /** One topic. {@code briefed}: whether its brief is written. */
    public record Line(
            String href,
            ClauseChip chip,
            String words,
            String phases,
            boolean briefed,
            int inWork,
            int out,
            String items,
            String begin,
            boolean gone) {}
}
