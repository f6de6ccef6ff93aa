package loa.congress.programme.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * The programmes of a campaign, and what its plan asks for.
 *
 * @param asked clauses that ask for a programme that nobody has opened yet
 * @param mayOpen whether the reader may open one without a clause
 */
public record ProgrammesPage(
        CampaignFrame frame,
        List<Line> programmes,
        List<Asked> asked,
        boolean mayOpen,
        String usualTitle,
        List<String> faults)
        implements View {

    /** A programme. */
    public record Line(
            String href,
            String title,
            @Nullable ClauseChip chip,
            String lead,
            String about,
            TimeBar bar,
            String tone,
            String standing) {}

    /**
     * A unit's duty to prepare one.
     *
     * @param decision where the "(nếu có)" is decided; {@code null}: nothing is open
     */
    public record Asked(
            ClauseChip chip,
            String clause,
            String words,
            String unit,
            String unitId,
            String minutes,
            String state,
            @Nullable String decision,
            boolean may) {}
}
