package loa.notification.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What the reader was told, latest first.
 *
 * @param unreadOnly whether only what is not read is shown
 * @param kind the one kind that is shown; empty: all
 * @param administers whether the reader may see how sending goes
 */
public record InboxPage(
        int unread,
        boolean unreadOnly,
        String kind,
        List<Kind> kinds,
        List<Line> lines,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next,
        boolean administers)
        implements View {

    /** A kind to choose. */
    public record Kind(String id, String words) {}

    /** A notice. */
    public record Line(
            String id, String sentence, List<String> details, String at, String kind, boolean urgent, boolean read) {

        public String href() {
            return "/notifications/" + id;
        }
    }
}
