package loa.translation.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin for a listener without an account, with one form.
 *
 * @param path of the form and, below it, of the sounds
 * @param whole {@code true}, {@code false} or empty: not said yet
 * @param unfolded whether the single sentences are shown
 */
public record ListenPage(
        String path,
        String listener,
        String invitedBy,
        String language,
        String length,
        String until,
        List<Line> lines,
        String whole,
        String note,
        boolean unfolded,
        @Nullable String refusal)
        implements View {

    /** One sentence; {@code source}: its Vietnamese, told on demand. */
    public record Line(int ordinal, String source, boolean spoken, String mark, String note) {}
}
