package loa.approval.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** A list of versions on their way; {@code which} is the last word of its path. */
public record ListPage(
        String which,
        String words,
        String state,
        String kind,
        List<ItemLine> lines,
        int total,
        int page,
        int pages,
        List<SignOffPage.Choice> kinds,
        boolean mandates)
        implements View {

    public boolean isNarrowed() {
        return !words.isBlank() || !state.isBlank() || !kind.isBlank();
    }

    public @Nullable String page(int number) {
        if (number < 1 || number > pages) return null;
        return "/approvals/" + which + "?q=" + URLEncoder.encode(words, UTF_8) + "&state=" + state + "&kind=" + kind
                + "&page=" + number;
    }
}
