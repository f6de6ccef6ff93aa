package loa.display.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/** The slogans of a campaign, each in its exact wording. */
public record SlogansPage(
        CampaignFrame frame,
        List<Line> slogans,
        boolean runs,
        @Nullable String refusal,
        String typed) implements View {

    /** One slogan; {@code language} only where it is not Vietnamese. */
    public record Line(
            String href,
            String words,
            String tag,
            @Nullable ClauseChip chip,
            @Nullable String language,
            String tone,
            String standing,
            int uses,
            boolean gone) {}
}
