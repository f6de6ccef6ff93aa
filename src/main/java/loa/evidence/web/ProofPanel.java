package loa.evidence.web;

import java.util.List;
import loa.evidence.figure.web.GoalLine;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a task on its page: what was handed in, the form for more, and the buttons of the checker.
 *
 * @param refusals what was wrong with the last try
 * @param goals how far what the plan asks for is reached
 * @param otherwise what was reported that counts for none of them
 * @param form {@code null}: the reader hands nothing in here
 * @param check {@code null}: nothing waits to be checked, or not by the reader
 */
public record ProofPanel(
        List<String> refusals,
        boolean draft,
        List<GoalLine> goals,
        @Nullable String otherwise,
        @Nullable ProofForm form,
        @Nullable CheckForm check,
        List<ProofSheet> waiting,
        List<ProofSheet> checked)
        implements View {

    public boolean isEmpty() {
        return waiting.isEmpty() && checked.isEmpty();
    }
}
