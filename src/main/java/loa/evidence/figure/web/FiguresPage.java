package loa.evidence.figure.web;

import java.math.BigDecimal;
import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a campaign added up, each leading to the proof it stands on.
 *
 * @param groups one without a title, or one for each unit, clause or phase
 * @param narrowed whether anything but the grouping is asked for
 * @param table where the same is as a workbook
 */
public record FiguresPage(
        CampaignFrame frame, Asked asked, List<Choice> units, List<Group> groups, boolean narrowed, String table)
        implements View {

    /** What the reader asked for, as the form shows it. */
    public record Asked(String unit, String clause, String phase, String by) {}

    public record Choice(String value, String words) {}

    /** Figures that have a sum of their own. */
    public record Group(@Nullable String title, @Nullable ClauseChip chip, List<Row> rows) {}

    /**
     * An indicator; what is not known is {@code null} and stays blank.
     *
     * @param part whether it is counted in the indicator above
     * @param target what the plan asks for
     * @param goal how far that is reached, in words
     * @param reached whether the confirmed sum is enough; {@code null}: the plan asks for none
     * @param sum what was confirmed
     * @param whole with what waits to be checked
     */
    public record Row(
            String name,
            boolean part,
            @Nullable String target,
            @Nullable GoalLine goal,
            @Nullable Boolean reached,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal whole,
            @Nullable String share,
            String href) {

        public @Nullable String confirmed() {
            return FigureTables.number(sum);
        }

        public @Nullable String all() {
            return FigureTables.number(whole);
        }
    }
}
