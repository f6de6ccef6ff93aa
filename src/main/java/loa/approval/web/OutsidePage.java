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
 * @param typed what was typed and ticked before a refusal
 */
public record OutsidePage(
        String path,
        String title,
        List<Choice> passages,
        List<Line> asked,
        @Nullable String link,
        @Nullable QrCode code,
        Typed typed,
        @Nullable String refusal)
        implements View {

    public record Typed(String whom, List<String> parts, String question, String days) {

        static final Typed NOTHING = new Typed("", List.of(), "", "3");
    }

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
