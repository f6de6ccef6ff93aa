package loa.content.web;

import java.util.List;
import loa.content.topic.Brief;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * A topic: the plan's own words, its brief, its facts, and what is made of it.
 *
 * @param brief as it stands, or as it was typed last
 * @param stands as it stands, where that is not what was typed
 * @param refusal why the last try was not taken
 */
public record TopicPage(
        CampaignFrame frame,
        String clause,
        ClauseChip chip,
        String words,
        String phases,
        boolean writes,
        Brief brief,
        @Nullable Brief stands,
        @Nullable String saved,
        @Nullable String refusal,
        List<FactLine> facts,
        List<ItemLine> items,
        String begin)
        implements View {}
