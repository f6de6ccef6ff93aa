package loa.approval.web;

import java.util.List;
import loa.approval.web.SignOffPage.Choice;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * Who approves what in a campaign, and all that is or was on its way in it.
 *
 * @param dormant names of kinds of which nothing will come, because a condition of the plan was answered with no
 */
public record CampaignApprovalsPage(
        CampaignFrame frame,
        List<RuleCard> rules,
        List<Choice> kindsWithout,
        List<Choice> units,
        String dormant,
        boolean asksPassword,
        boolean submits,
        String words,
        String state,
        String kind,
        List<Choice> kinds,
        List<ItemLine> lines,
        int total,
        int page,
        int pages,
        List<Change> changes)
        implements View {

    /**
     * A rule.
     *
     * @param source who says so
     * @param open what somebody has to decide about it; {@code null}: nothing
     * @param typed what was typed into its form
     */
    public record RuleCard(
            String kind,
            String name,
            List<String> bodies,
            String source,
            String order,
            boolean inTurn,
            List<Choice> clauses,
            @Nullable String open,
            boolean isOpen,
            Typed typed) {}

    /** What the form of a rule shows: a place for each body in order. */
    public record Typed(
            List<Place> places,
            String order,
            String reason,
            @Nullable String refusal) {}

    public record Place(String unit, int quorum) {}

    public record Change(
            String at, String by, String what, @Nullable String reason) {}

    public @Nullable String page(int number) {
        if (number < 1 || number > pages) return null;
        return frame.campaign().path() + "/approvals?q="
                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8) + "&state=" + state
                + "&kind="
                + kind + "&page=" + number + "#all";
    }

    public boolean isNarrowed() {
        return !words.isBlank() || !state.isBlank() || !kind.isBlank();
    }
}
