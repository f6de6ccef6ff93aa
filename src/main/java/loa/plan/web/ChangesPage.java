package loa.plan.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A later edition of a plan held against the one in force, change by change.
 *
 * @param path of the plan
 * @param number the later edition
 * @param from name of the edition in force when it was brought
 * @param waiting whether it is still to be decided on
 * @param words changes that touch no duty
 * @param renumbered how many clauses only bear another number
 * @param alert why the last act was not carried out
 */
public record ChangesPage(
        String path,
        int number,
        String title,
        String from,
        String to,
        String brought,
        boolean waiting,
        @Nullable String outcome,
        List<ChangeCard> cards,
        List<ChangedWords> words,
        int decided,
        int renumbered,
        List<ReviewProgress.Blocker> blockers,
        @Nullable String alert)
        implements View {

    public int undecided() {
        return cards.size() - decided;
    }

    public String action() {
        return path + "/changes/" + number;
    }
}
