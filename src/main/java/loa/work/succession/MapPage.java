package loa.work.succession;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.web.Meter;
import org.jspecify.annotations.Nullable;

/**
 * The units of a campaign by the map of a day: how far each is, in all and by each clause.
 *
 * @param maps the maps to choose from, the present one first
 * @param clauses addresses of those that ask something
 */
public record MapPage(
        CampaignFrame frame,
        String said,
        List<Choice> maps,
        Meter all,
        int late,
        int units,
        List<String> clauses,
        List<Line> lines,
        int page,
        int pages,
        String address)
        implements View {

    /** A map to look at. */
    public record Choice(String words, String href, boolean current) {}

    /**
     * A unit of the map.
     *
     * @param were the units of other days that had, or have, its tasks, in words; {@code null}: nobody else
     * @param cells by clause: how many are proved of how many
     */
    public record Line(String unit, @Nullable String were, Meter meter, int late, List<Cell> cells) {}

    /** How many are proved of how many; {@code kind} is its colour. */
    public record Cell(String clause, String count, String kind) {}

    public @Nullable String address(int other) {
        return other < 1 || other > pages ? null : address + "page=" + other;
    }
}
