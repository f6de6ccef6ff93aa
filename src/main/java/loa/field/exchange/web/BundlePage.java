package loa.field.exchange.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A pack of another installation: what it brings, or brought.
 *
 * @param skew its clock and ours are far apart
 * @param objection why it cannot be taken now
 * @param trust where the reader can say that its key is believed
 * @param items tasks of the pack, or what was done there
 */
public record BundlePage(
        String id,
        String title,
        String lead,
        String fingerprint,
        @Nullable String skew,
        @Nullable String refusal,
        @Nullable String objection,
        @Nullable String trust,
        @Nullable String taken,
        @Nullable String outcome,
        String take,
        List<Fact> facts,
        List<Item> items,
        List<Text> texts)
        implements View {

    /** How much of what it holds. */
    public record Fact(String words, String value) {}

    /**
     * A task or an act.
     *
     * @param kind of the mark beside it
     */
    public record Item(String what, String more, String kind, String state) {}

    /** An approved text. */
    public record Text(String title, String words, String sha256) {}
}
