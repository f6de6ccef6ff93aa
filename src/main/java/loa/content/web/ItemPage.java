package loa.content.web;

import java.util.List;
import loa.content.Manuscript;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * An item: its words, where it stands, who makes what, and what happened to it.
 *
 * @param text the edition in force; {@code null} before the first
 * @param reason why it came back or was stopped, in a sentence
 * @param notes what readers are told of mistakes in it
 * @param warnings what to look at before it goes on
 * @param tells whether the reader may say where a note was told
 * @param refusal why the last move was not made
 */
public record ItemPage(
        CampaignFrame frame,
        String path,
        String title,
        String genre,
        StageMark stage,
        @Nullable Manuscript text,
        String language,
        int edition,
        @Nullable String saved,
        @Nullable String reason,
        List<Warning> warnings,
        List<CorrectionNote> notes,
        List<Approval> approvals,
        @Nullable String refusal,
        boolean writes,
        boolean tells,
        List<Act> acts,
        List<ClauseChip> topics,
        List<Brief> briefs,
        List<Fact> facts,
        @Nullable Spoken spoken,
        List<Part> parts,
        @Nullable AskForm ask,
        List<Link> tasks,
        List<EditionLine> editions,
        List<Event> timeline)
        implements View {

    /** What to look at; {@code act} is what one click does about it, if anything. */
    public record Warning(
            String tone,
            String words,
            @Nullable String href,
            @Nullable String link,
            @Nullable String act) {}

    /** Where a submitted edition stands with those who approve. */
    public record Approval(String tone, String words, String href) {}

    /**
     * A move on offer.
     *
     * @param words label of what has to be written with it; {@code null}: nothing
     * @param closed why it cannot be made now
     * @param day whether a day may be asked for
     */
    public record Act(
            String name,
            boolean main,
            @Nullable String words,
            boolean day,
            @Nullable String closed,
            String typed) {}

    /** What whoever writes on a topic has to know. */
    public record Brief(String clause, String href, loa.content.topic.Brief brief) {}

    public record Fact(String label, String value) {}

    /** How long it takes to read and to say; {@code fit}: how it fits the slot. */
    public record Spoken(
            String reading, String speaking, @Nullable String fit, String tone) {}

    /** A part that a desk was asked for. */
    public record Part(
            String id,
            String form,
            String desk,
            String tone,
            String state,
            String about,
            String wish,
            @Nullable String reason,
            boolean answers,
            boolean accepts,
            boolean open) {}

    /** Asks a desk for a part. */
    public record AskForm(List<Choice> forms, List<Choice> units, List<Choice> people) {}

    public record Link(String href, String words) {}

    /** One edition in the list. */
    public record EditionLine(
            int number,
            String href,
            @Nullable String compare,
            String when,
            String by,
            @Nullable String note) {}

    /** What happened. */
    public record Event(
            String at, String what, String by, @Nullable String words) {}
}
