package loa.approval.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the reader, one card after the other.
 *
 * @param sheet the card; {@code null}: nothing waits
 * @param number of the card among all, from 1
 * @param next where the card after this one is
 * @param batch where several of a kind are approved at once
 * @param owed what went out in urgency in the reader's campaigns and is still to be approved
 * @param done what the reader has just said, which may be taken back
 */
public record QueuePage(
        @Nullable Sheet sheet,
        int number,
        int total,
        @Nullable String next,
        List<ItemLine> others,
        @Nullable Batch batch,
        @Nullable Done done,
        List<ItemLine> contradicted,
        List<ItemLine> owed,
        List<Question> questions,
        boolean mandates)
        implements View {

    /** Several of a kind that can be approved at once. */
    public record Batch(String href, String words) {}

    /** What was just said; {@code seconds} are left to take it back. */
    public record Done(String undo, String words, String title, long seconds) {}

    /** Who approves a kind is open. */
    public record Question(String href, String words, String campaign) {}
}
