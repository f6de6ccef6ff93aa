package loa.work.board;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.TaskState;
import loa.work.web.FilterAddress;
import loa.work.web.FilterBar;
import loa.work.web.TaskLine;
import loa.work.web.TaskView;
import loa.work.web.ViewSwitch;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a campaign as cards in lanes.
 *
 * @param refused what was just tried and not done
 */
public record BoardPage(
        CampaignFrame frame,
        FilterBar bar,
        List<Column> columns,
        @Nullable Attempt refused) implements View {

    /** One lane with its cards; {@code more} leads to those that are not shown. */
    public record Column(Lane lane, int total, List<Card> cards, List<More> more) {}

    /** So many tasks of a state that stand in the list only. */
    public record More(TaskState state, int tasks, String href) {}

    /**
     * A task.
     *
     * @param choices what its reader may do with it
     */
    public record Card(String id, TaskLine line, String unit, List<Choice> choices) {

        /** The lanes it may be taken to, as the script reads them. */
        public String lanes() {
            return String.join(
                    " ",
                    choices.stream()
                            .map(choice -> choice.to().name())
                            .distinct()
                            .toList());
        }
    }

    /**
     * Something one may do with a card.
     *
     * @param words message key of the button
     * @param reason message key of what must be said with it; {@code null}: nothing
     * @param page where it is done, if not here
     */
    public record Choice(
            Lane to,
            String words,
            @Nullable String reason,
            @Nullable String page) {}

    /**
     * What was tried.
     *
     * @param words the reason that was typed
     */
    public record Attempt(String task, Lane to, String sentence, String words) {}

    public ViewSwitch views() {
        return new ViewSwitch(frame.campaign(), TaskView.BOARD, bar.filter());
    }

    /** Where moves are sent; the filter goes along. */
    public String action() {
        return FilterAddress.of(bar.path(), bar.filter(), 1);
    }

    public boolean isOpen(Card card, Choice choice) {
        return refused != null && refused.task.equals(card.id) && refused.to == choice.to && choice.reason != null;
    }

    public boolean isOpen(Card card) {
        return refused != null && refused.task.equals(card.id);
    }

    public int total() {
        return columns.stream().mapToInt(Column::total).sum();
    }
}
