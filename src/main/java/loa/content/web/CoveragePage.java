package loa.content.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/**
 * What of a campaign is covered, seen from two sides at a time, with what is not yet.
 *
 * @param heads the values of the one side
 * @param lines those of the page that is shown
 * @param found how many lines the reader asked to see, on all pages
 * @param gaps how many places have nothing that should have something
 */
public record CoveragePage(
        CampaignFrame frame,
        List<Choice> rows,
        List<Choice> columns,
        List<Filter> filters,
        List<Head> heads,
        List<Line> lines,
        CoverageView view,
        int found,
        int rowsInAll,
        int gaps,
        int places,
        boolean manyColumns)
        implements View {

    /** As many places stand in one row of a phone; a matrix of more columns has its heads upright, and shows there only rows with few gaps. */
    static final int FEW = 8;

    /** Narrows another side to one value. */
    public record Filter(String name, String label, List<Choice> choices) {}

    /** A column; {@code gaps}: in how many rows it is empty, on all pages. */
    public record Head(String value, String words, @Nullable String full, int gaps) {}

    /**
     * A row.
     *
     * @param section the section of the plan that a topic stands in; empty where rows have none
     * @param within the matrix of this row by itself, where its columns are the rows or its topics are
     */
    public record Line(
            String section,
            String words,
            @Nullable String href,
            @Nullable String full,
            String within,
            List<Cell> cells) {

        public int gaps() {
            return (int) cells.stream().filter(Cell::isGap).count();
        }

        /** Whether its gaps are few enough to stand one by one where there is no room for all of its places. */
        public boolean isNearlyFull() {
            return gaps() > 0 && gaps() <= FEW;
        }

        public int places() {
            return (int)
                    cells.stream().filter(cell -> !cell.kind().equals("none")).count();
        }
    }

    /** Whether a line begins another section than the one before. */
    public boolean begins(int line) {
        var section = lines.get(line).section();
        return !section.isEmpty()
                && (line == 0 || !lines.get(line - 1).section().equals(section));
    }

    public int pages() {
        return view.whole() ? 1 : CoverageView.pages(found);
    }

    /** The same rows for Excel, or on one page for the printer. */
    public String address(String ending) {
        return frame.campaign().path() + "/coverage" + ending + view.query(1);
    }

    public @Nullable String address(int page) {
        return page < 1 || page > pages() ? null : frame.campaign().path() + "/coverage?" + view.query(page);
    }

    /**
     * One place.
     *
     * @param href leads to its items, or begins one
     * @param kind {@code none}: not asked; {@code gap}; {@code work}; {@code out}
     */
    public record Cell(String kind, int count, @Nullable String href, String head, String said) {

        public boolean isGap() {
            return kind.equals("gap");
        }
    }
}
