package loa.approval.web;

import java.util.List;
import loa.approval.web.SignOffPage.Choice;
import loa.platform.view.QrCode;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Asking somebody outside about facts of a version.
 *
 * @param link the new link, shown this once
 */
public record OutsidePage(
        String path,
        String title,
        List<Choice> passages,
        List<Line> asked,
        @Nullable String link,
        @Nullable QrCode code,
        String whom,
        String question,
        @Nullable String refusal)
        implements View {

    /** What was asked, and what came of it. */
    public record Line(
            String id,
            String whom,
            String at,
            String kind,
            String state,
            @Nullable String words,
            boolean open) {}
}
