package loa.field.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Packs: one to hand in, those brought so far, and those to make for units without a network.
 *
 * @param refusal why the file just sent is none
 */
public record PacksPage(@Nullable String refusal, List<Line> lines, List<Offer> offers) implements View {

    /** A pack that was brought. */
    public record Line(String href, String what, String when, boolean taken) {}

    /** A campaign with the units that a pack can be made for. */
    public record Offer(String campaign, String title, List<Choice> units) {}

    /** A unit. */
    public record Choice(String value, String words) {}
}
