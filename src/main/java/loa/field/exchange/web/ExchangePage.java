package loa.field.exchange.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Packs between installations: one to bring, those to make, those that were brought, and who is known.
 *
 * @param refusal why the file just sent is none, or none was made
 * @param fingerprint of this installation's key, to be read out
 * @param decides whether the reader says who is believed
 */
public record ExchangePage(
        @Nullable String refusal,
        String fingerprint,
        boolean decides,
        List<Offer> offers,
        List<Results> results,
        List<Line> lines,
        List<Known> known)
        implements View {

    /** A campaign that is run here, with the units that a pack can be made for. */
    public record Offer(String campaign, String title, List<Choice> units) {}

    public record Choice(String value, String words) {}

    /** A campaign that is run elsewhere, with what was done here and is not known there. */
    public record Results(
            String correspondent, String to, String campaign, String title, String href, String texts, int waiting) {}

    /** A pack that was brought. */
    public record Line(String href, String what, String when, String state, String words) {}

    /** Another installation. */
    public record Known(String href, String name, String fingerprint, String state, String words) {}
}
