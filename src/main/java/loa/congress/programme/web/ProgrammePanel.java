package loa.congress.programme.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Programmes on the page of a task, of a clause, or of one's own work; {@code title} is a message key.
 *
 * @param open where one can be opened; {@code null}: there is one, or it is for others to do
 */
public record ProgrammePanel(
        String title, List<Line> lines, @Nullable String open) implements View {

    /** A programme, with what it asks of the reader. */
    public record Line(String href, String title, String about, String tone, String state) {}
}
