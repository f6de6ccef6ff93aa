package loa.media.web;

import static loa.platform.view.Words.msg;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.media.Medium;
import loa.media.consent.Age;
import loa.media.consent.Capacity;
import loa.media.consent.Consent;
import loa.media.consent.Faces;
import loa.media.consent.PersonShown;
import loa.media.consent.Recall;
import loa.media.consent.Scope;
import loa.media.consent.Showing.Place;
import loa.media.consent.Standing;
import loa.media.library.Caption;
import loa.media.library.Library;
import loa.media.sound.Sound;
import loa.media.sound.Sounds;
import loa.platform.view.Days;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One file: what it shows, who is in it and what they agreed to, where it stands.
 *
 * @param sound what was heard in it, if somebody listened
 * @param tends whether the reader looks after it
 * @param meanwhile what somebody else wrote of it while the reader did
 * @param attempt what was typed and not taken
 */
public record MediaPage(
        Medium medium,
        Caption caption,
        String takenOn,
        Faces faces,
        List<Place> places,
        List<Recall> recalls,
        List<Library.Found> alike,
        @Nullable Sound sound,
        Sounds.Studied studied,
        String owner,
        boolean tends,
        @Nullable Caption meanwhile,
        Attempt attempt,
        ZoneId zone,
        LocalDate today)
        implements View {

    /**
     * A form that was not taken.
     *
     * @param form which one; of a person, with their id behind
     */
    public record Attempt(
            String form,
            @Nullable String refusal,
            String words,
            String second,
            @Nullable String choice,
            List<Scope> scopes,
            String from,
            String until) {

        static final Attempt NONE = new Attempt("", null, "", "", null, List.of(), "", "");

        static Attempt of(String form, @Nullable String refusal, String words, String second, @Nullable String choice) {
            return new Attempt(form, refusal, words, second, choice, List.of(), "", "");
        }
    }

    public String path() {
        return "/media/" + medium.id().value();
    }

    public String title() {
        return caption.words().isEmpty() ? medium.name() : caption.words();
    }

    public String size() {
        var megabytes = medium.bytes() / 1048576.0;
        var words = megabytes < 0.1
                ? Math.max(1, medium.bytes() / 1024) + " KB"
                : String.format(Locale.of("vi"), "%.1f MB", megabytes);
        return medium.width() == 0 ? words : medium.width() + " × " + medium.height() + " · " + words;
    }

    public @Nullable String takenAt() {
        return medium.takenAt() == null ? null : Days.moment(medium.takenAt(), zone);
    }

    /** How loud it is, in words; {@code null}: not measured. */
    public @Nullable String loudness() {
        return sound == null || sound.loudness() == null
                ? null
                : String.format(Locale.of("vi"), "%.0f LUFS", sound.loudness());
    }

    /** How near its loudest moment comes to what is cut off, in words; empty: not measured. */
    public String peak() {
        return sound == null || sound.peak() == null
                ? ""
                : " · " + msg("media.peak", String.format(Locale.of("vi"), "%.1f", sound.peak()));
    }

    /** Which of the colours of states its loudness has. */
    public String loudnessKind() {
        return sound == null || sound.judgement() == Sound.Judgement.GOOD ? "ok" : "warn";
    }

    /** Whether it may be shown for each purpose, in the order of the purposes. */
    public List<Purpose> purposes() {
        return Arrays.stream(Scope.values())
                .map(scope -> new Purpose(scope, faces.standing(scope, today)))
                .toList();
    }

    /** Whether the file may be used for a purpose. */
    public record Purpose(Scope scope, Standing standing) {

        public String kind() {
            if (standing.allows()) return "ok";
            return standing == Standing.NOT_LOOKED ? "mute" : standing == Standing.WITHDRAWN ? "bad" : "warn";
        }
    }

    /** Who may agree for a person of that age. */
    public List<Capacity> capacities(Age age) {
        return switch (age) {
            case ADULT -> List.of(Capacity.SELF);
            case CHILD_FROM_7 -> List.of(Capacity.values());
            case CHILD_UNDER_7 -> List.of(Capacity.PARENT, Capacity.GUARDIAN);
        };
    }

    public String said(Consent consent) {
        var scopes = consent.scopes().stream()
                .sorted()
                .map(scope -> msg("media.scope." + scope))
                .collect(Collectors.joining("; "));
        var until = consent.until() == null
                ? msg("media.consent.forever")
                : msg("media.consent.through", Days.full(consent.until()));
        return msg(
                "media.consent.said",
                consent.giver(),
                msg("media.capacity." + consent.capacity()),
                Days.full(consent.givenOn()),
                scopes,
                until);
    }

    public String when(Instant at) {
        return Days.moment(at, zone);
    }

    /** The latest withdrawal, under which places are noted; {@code null}: nobody took consent back. */
    public @Nullable UUID withdrawal() {
        return faces.persons().stream()
                .flatMap(person -> person.withdrawals().stream())
                .max(java.util.Comparator.comparing(loa.media.consent.Withdrawal::recordedAt))
                .map(loa.media.consent.Withdrawal::id)
                .orElse(null);
    }

    public RecallMark mark(Recall recall) {
        return RecallMark.of(recall, zone, today);
    }

    public String due(Recall recall) {
        return recall.dueOn() == null ? "" : Days.full(recall.dueOn());
    }

    /** What was refused of this form, in words. */
    public @Nullable String refusal(String form) {
        return attempt.form().equals(form) ? attempt.refusal() : null;
    }

    public @Nullable String refusal(String form, UUID person) {
        return refusal(form + person);
    }

    /** What was typed into this form, or nothing. */
    public Attempt typed(String form) {
        return attempt.form().equals(form) ? attempt : Attempt.NONE;
    }

    public boolean mayStrikeOut(PersonShown person) {
        return person.consents().isEmpty() && person.withdrawals().isEmpty();
    }
}
