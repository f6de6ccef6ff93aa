package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * What of a campaign is covered, seen from two sides at a time, with what is not yet.
 *
 * @param heads the values of the one side
 * @param gaps how many places have nothing that should have something
 */
public record CoveragePage(
        CampaignFrame frame,
        List<Choice> rows,
        List<Choice> columns,
        List<Filter> filters,
        List<Head> heads,
        List<Line> lines,
        int gaps,
        int places,
        boolean clausesAcross)
        implements View {

    /** Narrows another side to one value. */
    public record Filter(String name, String label, List<Choice> choices) {}

    public record Head(String value, String words, @Nullable String full) {}

    public record Line(
            String words, @Nullable String href, @Nullable String full, List<Cell> cells) {}

    /**
     * One place.
     *
     * @param href leads to its items, or begins one
     * @param kind {@code none}: not asked; {@code gap}; {@code work}; {@code out}
     */
    public record Cell(String kind, int count, @Nullable String href, String head, String said) {}
}
