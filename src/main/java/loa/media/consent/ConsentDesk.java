package loa.media.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.media.Media;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.MediaShelf;
import loa.media.Medium;
import loa.media.Taking;
import loa.media.library.Captions;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where people in a file are named, and their consent is noted and taken back. Each act is one transaction, on record. */
@Component
public class ConsentDesk {

    /** What came of a consent that was typed: nothing wrong, a reason, or a paper that can't be read. */
    public record Answer(@Nullable ConsentRefusal refusal, Taking.@Nullable Refused paper) {

        static final Answer DONE = new Answer(null, null);

        public boolean done() {
            return refusal == null && paper == null;
        }
    }

    private final Consents consents;
    private final Recalls recalls;
    private final Media media;
    private final MediaDesk desk;
    private final MediaShelf shelf;
    private final Captions captions;
    private final List<Showing> showings;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ConsentDesk(
            Consents consents,
            Recalls recalls,
            Media media,
            MediaDesk desk,
            MediaShelf shelf,
            Captions captions,
            List<Showing> showings,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.consents = consents;
        this.recalls = recalls;
        this.media = media;
        this.desk = desk;
        this.shelf = shelf;
        this.captions = captions;
        this.showings = showings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Notes whether anybody can be recognised. */
    public Optional<ConsentRefusal> look(MediaId item, boolean people, Me me) {
        var medium = tended(item, me);
        if (!people && !consents.of(item).persons().isEmpty()) return Optional.of(ConsentRefusal.STILL_PEOPLE);
        return done(() -> {
            consents.look(item, people, me, clock.instant());
            record("looked", medium, me, Map.of("people", Boolean.toString(people)));
        });
    }

    /** Names somebody who can be recognised. */
    public Optional<ConsentRefusal> name(MediaId item, String name, Age age, String about, Me me) {
        var medium = tended(item, me);
        if (name.isBlank()) return Optional.of(ConsentRefusal.NAME_MISSING);
        return done(() -> {
            var now = clock.instant();
            consents.look(item, true, me, now);
            consents.add(
                    item,
                    new PersonShown(UUID.randomUUID(), name.strip(), age, about.strip(), List.of(), List.of()),
                    me,
                    now);
            captions.searchable(medium);
            record("named", medium, me, Map.of());
        });
    }

    /** Strikes out a person named by mistake, of whom no consent is on record. */
    public void strikeOut(MediaId item, UUID person, Me me) {
        var medium = tended(item, me);
        var shown = person(item, person);
        if (!shown.consents().isEmpty() || !shown.withdrawals().isEmpty()) return;
        done(() -> {
            consents.remove(person);
            captions.searchable(medium);
            record("struckOut", medium, me, Map.of());
        });
    }

    /** Notes a consent, with its paper if there is one. */
    public Answer agree(MediaId item, UUID person, TypedConsent typed, Me me) {
        var medium = tended(item, me);
        var refusal = typed.refusal(person(item, person).age(), LocalDate.now(clock));
        if (refusal.isPresent()) return new Answer(refusal.get(), null);
        if (typed.paper() == null) return agree(medium, person, typed, null, me);
        return switch (desk.take(typed.paper())) {
            case Taking.Refused refused -> new Answer(null, refused);
            case Taking.Taken taken -> agree(medium, person, typed, taken, me);
        };
    }

    private Answer agree(Medium medium, UUID person, TypedConsent typed, Taking.@Nullable Taken paper, Me me) {
        done(() -> {
            // The paper bears names and a signature: it belongs to no campaign, so that only its unit sees it.
            var kept = paper == null ? null : desk.enter(paper, medium.owner(), null, me);
            consents.add(
                    person,
                    new Consent(
                            UUID.randomUUID(),
                            typed.giver().strip(),
                            Objects.requireNonNull(typed.capacity()),
                            typed.scopes(),
                            Objects.requireNonNull(TypedConsent.day(typed.givenOn())),
                            TypedConsent.day(typed.until()),
                            typed.form() == null ? Form.SPOKEN : typed.form(),
                            kept,
                            clock.instant(),
                            me.name()),
                    me);
            // The same bytes elsewhere may show somebody else who took consent back.
            media.withhold(
                    medium,
                    media.sameBytes(medium).stream()
                            .anyMatch(same -> consents.of(same).isWithdrawn()));
            record("agreed", medium, me, Map.of("scopes", String.join(", ", names(typed))));
        });
        return Answer.DONE;
    }

    /** Takes every consent of a person back: nobody is shown the file from now on, and where it stood is listed. */
    public Optional<ConsentRefusal> withdraw(MediaId item, UUID person, String saidBy, String reason, Me me) {
        var medium = tended(item, me);
        if (person(item, person).isWithdrawn()) return Optional.of(ConsentRefusal.WITHDRAWN_ALREADY);
        if (saidBy.isBlank()) return Optional.of(ConsentRefusal.GIVER_MISSING);
        return done(() -> {
            var places = new ArrayList<Showing.Place>();
            for (var same : media.sameBytes(medium)) for (var each : showings) places.addAll(each.places(same));
            var withdrawal =
                    new Withdrawal(UUID.randomUUID(), saidBy.strip(), reason.strip(), clock.instant(), me.name());
            consents.add(person, withdrawal, me);
            recalls.add(withdrawal.id(), places, withdrawal.recordedAt());
            media.withhold(medium, true);
            record("withdrawn", medium, me, Map.of("places", Integer.toString(places.size())));
        });
    }

    /** Notes how people at a public event were told that pictures are taken; no consent of adults is needed then. */
    public Optional<ConsentRefusal> told(MediaId item, String words, Me me) {
        var medium = tended(item, me);
        if (words.isBlank()) return Optional.of(ConsentRefusal.WORDS_MISSING);
        return done(() -> {
            consents.look(item, true, me, clock.instant());
            consents.tell(item, words.strip(), me, clock.instant());
            record("told", medium, me, Map.of());
        });
    }

    /** Adds a place outside that Loa can't know: printed, copied, hung up; and who fetches it. */
    public Optional<ConsentRefusal> nameRecall(
            MediaId item, UUID withdrawal, String words, String fetcher, @Nullable LocalDate dueOn, Me me) {
        var medium = tended(item, me);
        var known = consents.of(item).persons().stream()
                .flatMap(person -> person.withdrawals().stream())
                .anyMatch(each -> each.id().equals(withdrawal));
        if (!known) throw new IllegalArgumentException("no such withdrawal: " + withdrawal);
        if (words.isBlank()) return Optional.of(ConsentRefusal.PLACE_MISSING);
        return done(() -> {
            recalls.name(withdrawal, words.strip(), fetcher.strip(), dueOn, me);
            record("placeNamed", medium, me, Map.of("place", words.strip()));
        });
    }

    /** Says who fetches the picture from a place outside, and until when. */
    public void sendFor(MediaId item, UUID withdrawal, int place, String fetcher, @Nullable LocalDate dueOn, Me me) {
        var medium = tended(item, me);
        var recall = recall(item, withdrawal, place);
        done(() -> {
            recalls.send(withdrawal, place, fetcher.strip(), dueOn);
            record("sentFor", medium, me, Map.of("place", recall.words(), "fetcher", fetcher.strip()));
        });
    }

    /** Notes that the picture is gone from a place outside. */
    public void fetched(MediaId item, UUID withdrawal, int place, String note, Me me) {
        var medium = tended(item, me);
        var recall = recall(item, withdrawal, place);
        done(() -> {
            recalls.fetched(withdrawal, place, note.strip(), me, clock.instant());
            record("fetched", medium, me, Map.of("place", recall.words()));
        });
    }

    private Recall recall(MediaId item, UUID withdrawal, int place) {
        return recalls.of(item).stream()
                .filter(recall -> recall.withdrawal().equals(withdrawal) && recall.place() == place)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such place: " + withdrawal + " " + place));
    }

    private Medium tended(MediaId item, Me me) {
        var medium = media.find(item).orElseThrow(() -> new IllegalArgumentException("no such file: " + item));
        if (!shelf.tends(medium, me)) throw new AccessDeniedException("file of " + medium.owner());
        return medium;
    }

    private PersonShown person(MediaId item, UUID person) {
        return consents.of(item).persons().stream()
                .filter(shown -> shown.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such person: " + person));
    }

    private Optional<ConsentRefusal> done(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
        return Optional.empty();
    }

    private void record(String act, Medium medium, Me me, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.put("file", medium.name());
        audit.append(
                me,
                "media.consent." + act,
                "media:" + medium.id().value(),
                medium.campaign(),
                medium.owner().value(),
                all);
    }

    private static List<String> names(TypedConsent typed) {
        return typed.scopes().stream().map(Enum::name).sorted().toList();
    }
}
