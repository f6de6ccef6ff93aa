package loa.congress.programme.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list of its programme.
 *
 * @param number in the order on the stage; 0: it is not on it
 * @param measured the newest time taken; {@code null}: none yet
 * @param moves what may be done here, by name
 */
public record ItemLine(
        String id,
        String href,
        int number,
        String title,
        String about,
        String length,
        @Nullable String measured,
        String between,
        @Nullable String reason,
        boolean first,
        boolean last,
        boolean ordered,
        List<String> moves)
        implements View {

    public boolean may(String move) {
        return moves.contains(move);
    }
}
