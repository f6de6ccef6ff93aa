package loa.approval.web;

import java.util.List;
import loa.approval.Preview;
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

    /**
     * One of them.
     *
     * @param gist what it says, in one line
     * @param whole whether all of it stands here, so that it can be approved without being opened
     */
    public record Line(
            String id,
            String path,
            String title,
            String from,
            String gist,
            List<Preview.Picture> pictures,
            boolean whole) {}
}
