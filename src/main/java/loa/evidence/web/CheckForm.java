package loa.evidence.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which proof is judged.
 *
 * @param seen the submission that the checker sees
 * @param closed why the reader may not; then there are no buttons
 * @param missed targets that are not reached even with this; they forbid nothing
 * @param reason what was typed before
 * @param back the page to return to
 * @param panel selector of the panel that is drawn anew; {@code null}: the browser goes to the page
 */
public record CheckForm(
        String action,
        String seen,
        @Nullable String closed,
        List<String> missed,
        String reason,
        @Nullable String back,
        @Nullable String panel) {

    public @Nullable String accepts() {
        return panel == null ? null : action + "/accept";
    }

    public @Nullable String returns() {
        return panel == null ? null : action + "/return";
    }
}
