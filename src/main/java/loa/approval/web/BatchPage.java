package loa.approval.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Several versions of one kind, approved with one button.
 *
 * @param outcome what came of the last try
 */
public record BatchPage(
        String kind,
        String campaign,
        String kindName,
        List<Line> lines,
        boolean asksPassword,
        @Nullable String outcome,
        List<String> refused)
        implements View {

    /** @param gist what it says, in one line */
    public record Line(String id, String path, String title, String from, String gist) {}
}
