package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import loa.content.Inline;
import loa.media.sound.Sound;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.translation.Aloud;
import loa.translation.Bulletin;
import loa.translation.MarkBar;
import loa.translation.Marking;
import loa.translation.Mode;
import loa.translation.Script;
import loa.translation.Segment;
import loa.translation.Segment.State;
import loa.translation.Translation;
import loa.translation.TranslationRights.Asker;
import loa.translation.carried.LeftOver;
import loa.translation.memory.Match;
import loa.translation.memory.Term;
import loa.translation.memory.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The bench of one translation: each sentence with what became of it.
 *
 * @param matches like sentences of earlier, by place; looked up for open sentences only
 * @param joined whether the latest bulletin says what the recordings say now
 * @param prints the scripts in which there is an edition to print, by their place
 * @param leftOver what came back in packs and was not taken
 * @param heard what was heard in the bulletin, once somebody listened
 * @param attempt what was typed and not taken
 */
public record TranslationPage(
        Translation translation,
        List<Segment> segments,
        Translation.Standing standing,
        Map<Integer, List<Match>> matches,
        List<Term> glossary,
        @Nullable Bulletin bulletin,
        boolean joined,
        String unit,
        Asker asker,
        ReleasePart release,
        List<Integer> prints,
        List<LeftOver> leftOver,
        @Nullable Sound heard,
        boolean onlyOpen,
        Attempt attempt,
        ZoneId zone,
        LocalDate today)
        implements View {

    /** A form that was not taken; {@code ordinal} −1: not about one sentence; {@link #TOLD}: taken, with something to tell. */
    public record Attempt(int ordinal, @Nullable String refusal, String words, String second, String back) {

        public static final int TOLD = -3;
        static final Attempt NONE = new Attempt(-2, null, "", "", "");
    }

    public String path() {
        return translation.id().path();
    }

    public String language() {
        return Languages.name(translation.language());
    }

    public @Nullable String due() {
        return translation.dueOn() == null ? null : Days.said(translation.dueOn(), today);
    }

    /** How long it takes to read out what is written so far. */
    public @Nullable String aloud() {
        return Aloud.of(segments)
                .map(aloud -> msg("translation.aloud", aloud.said(), aloud.originalSaid()))
                .orElse(null);
    }

    public boolean wantsWords() {
        return translation.mode() != Mode.SPOKEN;
    }

    public boolean wantsVoice() {
        return translation.mode() != Mode.WRITTEN;
    }

    public List<Segment> shown() {
        return onlyOpen
                ? segments.stream()
                        .filter(segment -> segment.state() != State.CHECKED)
                        .toList()
                : segments;
    }

    public @Nullable Script second() {
        var scripts = translation.scripts();
        return scripts.size() > 1 ? scripts.get(1) : null;
    }

    public Script first() {
        return translation.scripts().getFirst();
    }

    public List<Match> matches(Segment segment) {
        return matches.getOrDefault(segment.ordinal(), List.of());
    }

    public List<Term> terms(Segment segment) {
        return Wording.terms(segment.source().words(), glossary);
    }

    /** Which script a print is in. */
    public String print(int script) {
        return Leaves.name(translation, translation.scripts().get(script));
    }

    /** Address of how a term is said. */
    public String said(Term term) {
        return "/terms/" + term.language() + "/" + term.id() + "/voice";
    }

    /** What was typed for a sentence, as it looks. */
    public List<Inline.Run> read(Segment segment, String typed) {
        return Marking.read(typed, segment.source().links());
    }

    /** How its marks are put into the translation; nothing where it has none. */
    public @Nullable MarkBar bar(Segment segment) {
        return MarkBar.of("marks-" + segment.ordinal(), segment.source()).orElse(null);
    }

    /** What a translated sentence seems to lack. */
    public List<String> doubts(Segment segment) {
        return Doubts.of(segment, glossary, second());
    }

    public String words(Segment segment) {
        return attempt.ordinal() == segment.ordinal() ? attempt.words() : segment.words();
    }

    public String second(Segment segment) {
        return attempt.ordinal() == segment.ordinal() ? attempt.second() : segment.second();
    }

    public String back(Segment segment) {
        return attempt.ordinal() == segment.ordinal() ? attempt.back() : segment.back();
    }

    public @Nullable String refusal(int ordinal) {
        return attempt.ordinal() == ordinal ? attempt.refusal() : null;
    }

    /** Whether the forms of a sentence are unfolded: those of the next one to do, and of one that was not taken. */
    public boolean isUnfolded(Segment segment) {
        return attempt.ordinal() == segment.ordinal() || segment.ordinal() == next();
    }

    private int next() {
        return segments.stream()
                .filter(segment -> segment.state() == State.OPEN)
                .mapToInt(Segment::ordinal)
                .findFirst()
                .orElse(-1);
    }

    public boolean isDone(Segment segment) {
        return segment.state() != State.OPEN;
    }

    public String kind(Segment segment) {
        return switch (segment.state()) {
            case OPEN -> segment.isStale() ? "warn" : "mute";
            case DONE -> "info";
            case CHECKED -> "ok";
        };
    }

    public String state(Segment segment) {
        return msg(segment.isStale() ? "translation.state.STALE" : "translation.state." + segment.state());
    }

    public String when(Instant at) {
        return Days.moment(at, zone);
    }

    /** The sentences that a listener did not understand. */
    public List<Bulletin.Mark> unclear(Bulletin.Listening heard) {
        return heard.marks().stream().filter(mark -> !mark.understood()).toList();
    }

    public boolean mayMake() {
        return wantsWords() && standing.isChecked();
    }

    public boolean mayJoin() {
        return wantsVoice() && !joined && segments.stream().noneMatch(segment -> segment.voice() == null);
    }
}
