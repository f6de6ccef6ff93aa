package loa.approval.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside is asked, and nothing else.
 *
 * @param path of the form; {@code null}: the link no longer works, or was just answered
 * @param answered whether the answer was just taken
 * @param words what was typed; where the link no longer works, to take along
 */
public record CheckPage(
        @Nullable String path,
        boolean answered,
        String whom,
        String asks,
        String question,
        List<String> passages,
        String until,
        String answer,
        String words,
        String name,
        @Nullable String refusal)
        implements View {}
