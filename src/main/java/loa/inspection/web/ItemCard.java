package loa.inspection.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One item of the checklist at a unit: what was found, and the form to note it.
 *
 * @param path where the form goes; {@code null}: the reader notes nothing
 * @param finding what was found; {@code null}: not looked at yet
 * @param said {@code good}, {@code bad} or empty, as typed or as found
 * @param refusal what was wrong with the last try
 */
public record ItemCard(
        int number,
        String item,
        @Nullable String path,
        @Nullable FindingLine finding,
        List<String> photos,
        String said,
        String words,
        String fixBy,
        List<Choice> tasks,
        @Nullable String refusal)
        implements View {

    /** A task that the finding may be about. */
    public record Choice(String value, String words, boolean chosen) {}

    /** Whether the form is shown open. */
    public boolean isOpen() {
        return finding == null || refusal != null;
    }
}
