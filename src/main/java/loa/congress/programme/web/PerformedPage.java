package loa.congress.programme.web;

import java.util.List;
import loa.congress.web.Choice;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * To note that a programme was performed.
 *
 * @param why it cannot be noted yet; {@code null}: it can
 * @param proves whether it becomes proof of a task
 */
public record PerformedPage(
        CampaignFrame frame,
        String programme,
        String path,
        @Nullable String why,
        boolean proves,
        List<Choice> items,
        String on,
        String minutes,
        String words,
        boolean last,
        List<String> faults)
        implements View {}
