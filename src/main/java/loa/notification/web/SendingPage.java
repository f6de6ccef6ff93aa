package loa.notification.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * How sending goes, for administrators: each way with what went and what did not.
 *
 * @param said what the mail server said to the test letter; {@code null}: none was sent
 */
public record SendingPage(
        boolean mail,
        String server,
        List<Figures> ways,
        List<Failed> failures,
        List<Refused> refused,
        String email,
        @Nullable String said,
        boolean carried)
        implements View {

    /** One way: how many notices of the last seven days stand where, and what is wrong with the way as a whole. */
    public record Figures(
            String way,
            int sent,
            int waiting,
            int refused,
            int givenUp,
            @Nullable String trouble) {}

    /** What did not arrive. */
    public record Failed(
            String person, String personHref, String way, String state, String at, int tries, String error) {}

    /** An address that the mail server refuses. */
    public record Refused(String person, String email, String error) {}
}
