package loa.evidence.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a campaign: what waits to be checked, what was returned, what was accepted.
 *
 * @param gallery only the photos, side by side
 * @param checking where many are checked at once; {@code null}: the reader checks none
 * @param narrowed whether anything but the standing is asked for
 */
public record ProofPage(
        CampaignFrame frame,
        List<Tab> tabs,
        Asked asked,
        List<Choice> units,
        List<Card> cards,
        boolean gallery,
        boolean narrowed,
        @Nullable String checking,
        String otherView,
        String table,
        Pages pages)
        implements View {

    /** One standing, with how many submissions have it. */
    public record Tab(String check, int count, String href, boolean current) {}

    /** What the reader asked for, as the form shows it. */
    public record Asked(String check, String unit, String clause, String kind) {}

    public record Choice(String value, String words) {}

    /** Where the reader is in the list. */
    public record Pages(
            int page,
            int pages,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * A submission with what it is for.
     *
     * @param words the clause in the plan's own words, cut short
     * @param later a newer submission of the same task is judged with this one
     */
    public record Card(
            ProofSheet sheet,
            ClauseChip chip,
            String words,
            String task,
            String unit,
            @Nullable CheckForm check,
            boolean later) {}
}
