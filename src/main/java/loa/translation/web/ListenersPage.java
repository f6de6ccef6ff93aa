package loa.translation.web;

import java.util.List;
import loa.platform.view.QrCode;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The links by which native listeners hear a bulletin.
 *
 * @param path of the translation
 * @param ready whether there is a bulletin that says what the recordings say now
 * @param message the words to send with the new link, shown this once
 */
public record ListenersPage(
        String path,
        String title,
        String language,
        boolean ready,
        List<Line> lines,
        @Nullable String message,
        @Nullable QrCode code,
        String listener,
        String place,
        @Nullable String refusal)
        implements View {

    /** One link; {@code open}: it may be taken back. */
    public record Line(
            String id,
            String listener,
            String place,
            String invited,
            String until,
            String kind,
            String state,
            boolean open) {}
}
