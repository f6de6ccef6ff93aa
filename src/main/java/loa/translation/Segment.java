package loa.translation;

import java.util.UUID;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * One sentence with what became of it in the other language.
 *
 * @param ordinal its place, from 0
 * @param words in the first script of the language, with marks as {@link Marking} reads them; empty: not written
 * @param second the same in the second script
 * @param voice recording of the sentence
 * @param back what the recording says, told in Vietnamese, for those who must answer for it
 * @param by who translated it last
 * @param reason why it came back
 * @param beforeSource the sentence that stood here until the original changed
 * @param beforeWords what it was translated as
 */
public record Segment(
        int ordinal,
        Sentence source,
        State state,
        String words,
        String second,
        @Nullable MediaId voice,
        String back,
        @Nullable UUID by,
        @Nullable String byName,
        @Nullable String checkedBy,
        @Nullable String reason,
        @Nullable String beforeSource,
        @Nullable String beforeWords) {

    /** Where a sentence stands. */
    public enum State {
        /** Still to be translated, or again because the original changed. */
        OPEN,
        /** Translated; a second speaker has not looked or listened yet. */
        DONE,
        CHECKED
    }

    static Segment fresh(int ordinal, Sentence source) {
        return new Segment(ordinal, source, State.OPEN, "", "", null, "", null, null, null, null, null, null);
    }

    /** What was typed for it, as it goes out: with the addresses of the source. */
    public String text(String typed) {
        return Marking.inline(typed, source.links());
    }

    /** The same with this in it, not checked yet. */
    Segment translated(String words, String second, @Nullable MediaId voice, String back, UUID by, String byName) {
        return new Segment(
                ordinal,
                source,
                State.OPEN,
                words.strip(),
                second.strip(),
                voice,
                back.strip(),
                by,
                byName,
                null,
                null,
                beforeSource,
                beforeWords);
    }

    /** Whether everything that was wanted of it is there. */
    boolean whole(Mode mode) {
        return (!mode.wantsWords() || !words.isBlank()) && (!mode.wantsVoice() || voice != null);
    }

    /** Whether it waits because the original changed under it. */
    public boolean isStale() {
        return beforeSource != null && state == State.OPEN;
    }

    /** The same, standing elsewhere. */
    Segment in(State next, @Nullable String checker, @Nullable String why) {
        return new Segment(
                ordinal, source, next, words, second, voice, back, by, byName, checker, why, beforeSource, beforeWords);
    }

    /** The same at another place of the text. */
    Segment at(int ordinal, Sentence source) {
        return new Segment(
                ordinal,
                source,
                state,
                words,
                second,
                voice,
                back,
                by,
                byName,
                checkedBy,
                reason,
                beforeSource,
                beforeWords);
    }

    /** A new sentence in the place of this one: nothing of it counts any more, but it is shown to whoever translates. */
    Segment replaced(int ordinal, Sentence source) {
        // What was open already has nothing worth showing but what it replaced itself.
        var shown = state == State.OPEN && beforeSource != null ? beforeSource : this.source.words();
        var said = state == State.OPEN && beforeWords != null ? beforeWords : words;
        return new Segment(
                ordinal,
                source,
                State.OPEN,
                "",
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                shown,
                said.isEmpty() ? null : said);
    }
}
