package loa.field.exchange.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Whether another installation is believed, and which unit here each of its units is.
 *
 * @param what what follows from believing it
 */
public record TrustPage(
        String id,
        String name,
        String what,
        String fingerprint,
        String own,
        String state,
        String words,
        boolean believed,
        boolean ended,
        List<Match> matches,
        @Nullable String refusal)
        implements View {

    /**
     * One of its units.
     *
     * @param proposed id of the unit that is proposed
     * @param typed its name, or what was typed
     * @param must it cannot be founded here
     */
    public record Match(String theirs, String name, String proposed, String typed, boolean must) {}
}
