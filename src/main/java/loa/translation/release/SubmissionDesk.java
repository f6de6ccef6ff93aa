package loa.translation.release;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loa.approval.ApprovalDesk;
import loa.approval.Approvals;
import loa.approval.ObjectKind;
import loa.approval.Standing;
import loa.approval.Subject;
import loa.approval.Submission;
import loa.approval.Submitting;
import loa.approval.Version;
import loa.approval.rule.Rules;
import loa.content.Editions;
import loa.content.Item;
import loa.content.Items;
import loa.content.release.ReleaseDesk;
import loa.organization.PersonId;
import loa.platform.Me;
import loa.platform.view.Words;
import loa.translation.Bulletin;
import loa.translation.Bulletin.Ears;
import loa.translation.Bulletin.Listening;
import loa.translation.Bulletins;
import loa.translation.EarsRule;
import loa.translation.EditionDesk;
import loa.translation.Mode;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.Translation;
import loa.translation.TranslationChanged;
import loa.translation.TranslationDesk;
import loa.translation.TranslationId;
import loa.translation.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Submits translations to the bodies that approve, and says whether what stands there now may go out. */
@Component
public class SubmissionDesk {

    static final String KIND = "translation";

    private final Translations translations;
    private final TranslationDesk desk;
    private final EditionDesk made;
    private final Bulletins bulletins;
    private final Submissions submissions;
    private final Items items;
    private final Editions editions;
    private final ApprovalDesk approval;
    private final Approvals approvals;
    private final Rules rules;
    private final EarsRule earsRule;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SubmissionDesk(
            Translations translations,
            TranslationDesk desk,
            EditionDesk made,
            Bulletins bulletins,
            Submissions submissions,
            Items items,
            Editions editions,
            ApprovalDesk approval,
            Approvals approvals,
            Rules rules,
            EarsRule earsRule,
            Clock clock,
            TransactionTemplate transaction) {
        this.translations = translations;
        this.desk = desk;
        this.made = made;
        this.bulletins = bulletins;
        this.submissions = submissions;
        this.items = items;
        this.editions = editions;
        this.approval = approval;
        this.approvals = approvals;
        this.rules = rules;
        this.earsRule = earsRule;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Why a translation may not go out as it stands. */
    public enum Hindrance {
        NOT_CHECKED,
        NOT_SUBMITTED,
        NOT_APPROVED,
        ORIGINAL_NOT_APPROVED,
        /** Whoever heard the bulletin last did not understand it, and nobody decided that it goes out all the same. */
        NOT_UNDERSTOOD,
        /** Nobody heard it, and the campaign wants that somebody does. */
        NOT_HEARD
    }

    /** What whoever lets it out should know, though it may go out. */
    public enum Caution {
        NOBODY_HEARD,
        OVERRULED,
        /** Somebody before the last did not understand it. */
        SOMEBODY_NOT_UNDERSTOOD
    }

    /** Submits what stands there now; empty, or why not, in words. */
    public Optional<String> submit(TranslationId id, String note, @Nullable LocalDate wantedOn, Me me) {
        var translation = known(id);
        var asker = desk.asker(translation, me);
        if (!asker.translates()) return Optional.of(msg(Refusal.NOT_YOURS.key()));
        return Objects.requireNonNull(transaction.execute(status -> {
            var segments = translations.segments(id);
            var lacking = lacking(translation, segments);
            if (lacking.isPresent()) return lacking.map(why -> msg(why.key()));
            var version = version(translation, segments);
            submissions.add(id, snapshot(translation, segments, version.sha256()), me, clock.instant());
            if (approval.submit(version, new Submission(note.strip(), wantedOn, null), me)
                    instanceof Submitting.Refused(var why)) {
                status.setRollbackOnly();
                return Optional.of(msg(why.key()));
            }
            desk.record("submitted", translation, me, Map.of("sha256", version.sha256()));
            return Optional.<String>empty();
        }));
    }

    /** What is still to be done before it can be submitted. */
    public Optional<Refusal> lacking(Translation translation, List<Segment> segments) {
        if (segments.isEmpty() || segments.stream().anyMatch(segment -> segment.state() != Segment.State.CHECKED)) {
            return Optional.of(Refusal.NOT_CHECKED);
        }
        if (translation.mode() != Mode.SPOKEN && !made.isMade(translation, segments)) {
            return Optional.of(Refusal.NOT_MADE);
        }
        var joined = bulletins
                .latest(translation.id())
                .filter(latest -> latest.voices().equals(Bulletin.voicesOf(segments)))
                .isPresent();
        return translation.mode() != Mode.WRITTEN && !joined ? Optional.of(Refusal.NOT_JOINED_YET) : Optional.empty();
    }

    /** Where what stands there now stands with those who approve, else the latest that was submitted. */
    public Optional<Standing> standing(Translation translation, List<Segment> segments) {
        var sha256 = Fair.sha256(translation.language(), segments);
        var all = approvals
                .standings(KIND, Set.of(translation.id().value()))
                .getOrDefault(translation.id().value(), List.of());
        return all.stream()
                .filter(standing -> standing.sha256().equals(sha256))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** What keeps it from going out; empty: exactly what stands there now may be published and aired. */
    public List<Hindrance> hindrances(Translation translation, List<Segment> segments) {
        var found = new java.util.ArrayList<Hindrance>();
        if (segments.isEmpty() || segments.stream().anyMatch(segment -> segment.state() != Segment.State.CHECKED)) {
            found.add(Hindrance.NOT_CHECKED);
        }
        var subject = new Subject(KIND, translation.id().value());
        var own = approvals.standing(subject, Fair.sha256(translation.language(), segments));
        if (own.isEmpty()) found.add(Hindrance.NOT_SUBMITTED);
        else if (!own.get().released()) found.add(Hindrance.NOT_APPROVED);
        var item = items.find(translation.item()).orElseThrow();
        var original = editions.find(item.id(), item.language(), translation.followed())
                .flatMap(edition ->
                        approvals.standing(new Subject("content", item.id().value()), edition.sha256()));
        if (original.filter(Standing::released).isEmpty()) found.add(Hindrance.ORIGINAL_NOT_APPROVED);
        found.addAll(unheard(List.of(translation)).values());
        return found;
    }

    /** What keeps translations of one campaign from being aired as far as those go who heard them. */
    public Map<TranslationId, Hindrance> unheard(List<Translation> all) {
        var spoken = all.stream()
                .filter(translation -> translation.mode() != Mode.WRITTEN)
                .toList();
        if (spoken.isEmpty()) return Map.of();
        var latest = bulletins.latest(spoken.stream().map(Translation::id).toList());
        boolean wanted = earsRule.wants(spoken.getFirst().campaign());
        var found = new HashMap<TranslationId, Hindrance>();
        for (var translation : spoken) {
            switch (ears(latest.get(translation.id()))) {
                case NOT_UNDERSTOOD -> found.put(translation.id(), Hindrance.NOT_UNDERSTOOD);
                case NOBODY_YET -> {
                    if (wanted) found.put(translation.id(), Hindrance.NOT_HEARD);
                }
                case OVERRULED, UNDERSTOOD -> {}
            }
        }
        return found;
    }

    /** What of its listeners is worth a second thought before it goes out. */
    public Optional<Caution> caution(Translation translation) {
        return switch (ears(translation)) {
            case NOBODY_YET ->
                earsRule.wants(translation.campaign()) ? Optional.empty() : Optional.of(Caution.NOBODY_HEARD);
            case OVERRULED -> Optional.of(Caution.OVERRULED);
            case UNDERSTOOD ->
                Optional.of(Caution.SOMEBODY_NOT_UNDERSTOOD)
                        .filter(_ -> heard(translation).stream().anyMatch(heard -> !heard.understood()));
            case NOT_UNDERSTOOD -> Optional.empty();
        };
    }

    /** What is only written needs no ears. */
    private Ears ears(Translation translation) {
        if (translation.mode() == Mode.WRITTEN) return Ears.UNDERSTOOD;
        return ears(bulletins.latest(translation.id()).orElse(null));
    }

    private static Ears ears(@Nullable Bulletin latest) {
        return latest == null ? Ears.NOBODY_YET : latest.ears();
    }

    private List<Listening> heard(Translation translation) {
        if (translation.mode() == Mode.WRITTEN) return List.of();
        return bulletins.latest(translation.id()).map(Bulletin::heard).orElse(List.of());
    }

    /** A changed word or recording ends what was asked about or approved of the ones before. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TranslationChanged changed) {
        var translation = known(changed.translation());
        var segments = translations.segments(translation.id());
        var sha256 = Fair.sha256(translation.language(), segments);
        translations.fair(translation.id(), sha256);
        approval.changed(new Subject(KIND, translation.id().value()), sha256, changed.by());
    }

    Version version(Translation translation, List<Segment> segments) {
        var item = items.find(translation.item()).orElseThrow();
        var authors = segments.stream()
                .map(Segment::by)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet());
        return new Version(
                new Subject(KIND, translation.id().value()),
                Fair.sha256(translation.language(), segments),
                titled(translation),
                translation.id().path(),
                translation.campaign(),
                kind(translation, item),
                translation.language(),
                translation.unit(),
                authors);
    }

    private static String titled(Translation translation) {
        var key = "plan.language." + translation.language();
        return translation.title() + " (" + (Words.has(key) ? msg(key) : translation.language()) + ")";
    }

    /** The rule for translations where there is one; else what holds for the original holds for it in any language. */
    private ObjectKind kind(Translation translation, Item item) {
        return rules.find(translation.campaign(), ObjectKind.TRANSLATION)
                .filter(rule -> !rule.bodies().isEmpty())
                .map(rule -> ObjectKind.TRANSLATION)
                .orElseGet(() -> ReleaseDesk.kind(item.genre()));
    }

    private Submitted snapshot(Translation translation, List<Segment> segments, String sha256) {
        var lines = segments.stream()
                .map(segment -> new Submitted.Line(
                        segment.source().words(),
                        segment.text(segment.words()),
                        segment.text(segment.second()),
                        segment.back()))
                .toList();
        var recording = translation.mode() == Mode.WRITTEN
                ? null
                : bulletins.latest(translation.id()).map(Bulletin::media).orElse(null);
        return new Submitted(sha256, lines, recording);
    }

    private Translation known(TranslationId id) {
        return translations.find(id).orElseThrow(() -> new IllegalArgumentException("no such translation: " + id));
    }
}
