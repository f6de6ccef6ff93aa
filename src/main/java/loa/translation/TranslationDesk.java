package loa.translation;

import static loa.translation.Refusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import loa.audit.AuditLog;
import loa.content.Editions;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Items;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.translation.Segment.State;
import loa.translation.TranslationRights.Asker;
import loa.translation.memory.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where translations are asked for, written, spoken and checked: one transaction an act. */
@Component
public class TranslationDesk {

    private final Translations translations;
    private final TranslationRights rights;
    private final Memory memory;
    private final Items items;
    private final ItemRights itemRights;
    private final Editions editions;
    private final MediaDesk media;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TranslationDesk(
            Translations translations,
            TranslationRights rights,
            Memory memory,
            Items items,
            ItemRights itemRights,
            Editions editions,
            MediaDesk media,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionTemplate transaction) {
        this.translations = translations;
        this.rights = rights;
        this.memory = memory;
        this.items = items;
        this.itemRights = itemRights;
        this.editions = editions;
        this.media = media;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What one says when asking for a translation. */
    public record Order(
            ItemId item,
            String language,
            Mode mode,
            UnitId unit,
            @Nullable UUID checker,
            @Nullable String checkerName,
            @Nullable LocalDate dueOn,
            String dialect) {}

    /** A translation that was asked for, or why not. */
    public sealed interface Asking {

        record Asked(TranslationId id) implements Asking {}

        record NotAsked(Refusal why) implements Asking {}
    }

    /** What came of a recording. */
    public sealed interface Recording {

        record Recorded() implements Recording {}

        record NotRecorded(Refusal why) implements Recording {}

        record NotTaken(Taking.Refused file) implements Recording {}
    }

    /** Asks a unit for a translation of the item's edition in force. */
    @Transactional
    public Asking ask(Order order, Me me) {
        var item = items.find(order.item())
                .orElseThrow(() -> new IllegalArgumentException("no such item: " + order.item()));
        var asker = itemRights.asker(item, me);
        if (!asker.writes() && !asker.checks() && !asker.runs()) return new Asking.NotAsked(NOT_YOURS);
        var original = editions.latest(item.id(), item.language());
        if (original.isEmpty()) return new Asking.NotAsked(NO_ORIGINAL);
        var there = translations.of(item.id()).stream()
                .anyMatch(each -> each.language().equals(order.language()));
        if (there || order.language().equals(item.language())) return new Asking.NotAsked(ALREADY_ASKED);

        var translation = new Translation(
                TranslationId.next(),
                item.campaign(),
                item.id(),
                item.title(),
                order.language(),
                order.mode(),
                order.unit(),
                null,
                null,
                order.checker(),
                order.checkerName(),
                order.dueOn(),
                order.dialect().strip(),
                original.get().number());
        translations.add(translation, me, clock.instant());
        translations.replace(translation.id(), fresh(Sentences.of(original.get().text())));
        record("asked", translation, me, Map.of("language", order.language()));
        return new Asking.Asked(translation.id());
    }

    private static List<Segment> fresh(List<Sentence> sentences) {
        return Following.follow(List.of(), sentences);
    }

    /**
     * Keeps what was written for a sentence.
     *
     * @param source hash of the sentence that the writer saw
     */
    @Transactional
    public Optional<Refusal> write(
            TranslationId id, int ordinal, String source, String words, String second, String back, Me me) {
        var held = hold(id);
        if (!rights.asker(held, me).translates()) return Optional.of(NOT_YOURS);
        var segment = segment(id, ordinal);
        if (segment == null || !segment.source().sha256().equals(source)) return Optional.of(SOURCE_CHANGED);
        if (held.mode() == Mode.WRITTEN && words.isBlank()) return Optional.of(WORDS_MISSING);
        keep(held, segment.translated(words, second, segment.voice(), back, me.person(), me.name()), me);
        record("written", held, me, Map.of("sentence", Integer.toString(ordinal + 1)));
        return Optional.empty();
    }

    /** Keeps a recording of a sentence; one that was there before is no longer used. */
    public Recording speak(TranslationId id, int ordinal, String source, Upload recording, Me me) {
        var known = find(id);
        if (!rights.asker(known, me).translates()) return new Recording.NotRecorded(NOT_YOURS);
        return switch (media.take(recording)) {
            case Taking.Refused refused -> new Recording.NotTaken(refused);
            case Taking.Taken taken when !taken.kind().sound() -> new Recording.NotRecorded(NOT_SOUND);
            case Taking.Taken taken ->
                Objects.requireNonNull(transaction.execute(status -> speak(id, ordinal, source, taken, me)));
        };
    }

    private Recording speak(TranslationId id, int ordinal, String source, Taking.Taken taken, Me me) {
        var held = hold(id);
        var segment = segment(id, ordinal);
        if (segment == null || !segment.source().sha256().equals(source)) {
            return new Recording.NotRecorded(SOURCE_CHANGED);
        }
        var voice = media.enter(taken, held.unit(), held.campaign().value(), me);
        keep(
                held,
                segment.translated(segment.words(), segment.second(), voice, segment.back(), me.person(), me.name()),
                me);
        record("spoken", held, me, Map.of("sentence", Integer.toString(ordinal + 1)));
        return new Recording.Recorded();
    }

    /** Keeps what was done to a sentence away from the network, in the caller's transaction; without a recording the old one stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carried(
            Translation translation,
            Segment segment,
            String words,
            String second,
            String back,
            @Nullable MediaId voice,
            UUID by,
            String byName,
            Me me) {
        var own = voice == null ? segment.voice() : voice;
        keep(translation, segment.translated(words, second, own, back, by, byName), me);
    }

    /** What is whole waits for its check; what is not stays open. */
    private void keep(Translation translation, Segment segment, Me me) {
        var whole = segment.whole(translation.mode());
        translations.save(translation.id(), segment.in(whole ? State.DONE : State.OPEN, null, null));
        events.publishEvent(new TranslationChanged(translation.id(), me));
    }

    /** Confirms sentences that the one who checks did not translate; others are left as they are. */
    @Transactional
    public Optional<Refusal> accept(TranslationId id, Predicate<Segment> which, Me me) {
        var held = hold(id);
        if (!rights.asker(held, me).checks()) return Optional.of(NOT_CHECKER);
        var done = translations.segments(id).stream()
                .filter(segment -> segment.state() == State.DONE)
                .filter(which)
                .toList();
        if (done.isEmpty()) return Optional.of(NOT_DONE);
        var others = done.stream()
                .filter(segment -> !me.person().equals(segment.by()))
                .toList();
        if (others.isEmpty()) return Optional.of(FOUR_EYES);
        for (var segment : others) {
            translations.save(id, segment.in(State.CHECKED, me.name(), null));
            memory.add(
                    held.language(),
                    new Memory.Unit(
                            segment.source().sha256(),
                            segment.source().words(),
                            Marking.plain(segment.words()),
                            Marking.plain(segment.second()),
                            segment.voice() == null ? null : segment.voice().value(),
                            id.value(),
                            segment.byName() == null ? me.name() : segment.byName()));
        }
        events.publishEvent(new TranslationChanged(id, me));
        record("checked", held, me, Map.of("sentences", Integer.toString(others.size())));
        return Optional.empty();
    }

    /** Gives a sentence back with what is wrong with it. */
    @Transactional
    public Optional<Refusal> giveBack(TranslationId id, int ordinal, String reason, Me me) {
        var held = hold(id);
        if (!rights.asker(held, me).checks()) return Optional.of(NOT_CHECKER);
        if (reason.isBlank()) return Optional.of(REASON_MISSING);
        var segment = segment(id, ordinal);
        if (segment == null || segment.state() == State.OPEN) return Optional.of(NOT_DONE);
        translations.save(id, segment.in(State.OPEN, null, reason.strip()));
        events.publishEvent(new TranslationChanged(id, me));
        record("givenBack", held, me, Map.of("sentence", Integer.toString(ordinal + 1), "note", reason.strip()));
        return Optional.empty();
    }

    private Translation find(TranslationId id) {
        return translations.find(id).orElseThrow(() -> new IllegalArgumentException("no such translation: " + id));
    }

    private Translation hold(TranslationId id) {
        return translations.hold(id).orElseThrow(() -> new IllegalArgumentException("no such translation: " + id));
    }

    private @Nullable Segment segment(TranslationId id, int ordinal) {
        return translations.segments(id).stream()
                .filter(segment -> segment.ordinal() == ordinal)
                .findFirst()
                .orElse(null);
    }

    /** What the one who asks may do with it. */
    public Asker asker(Translation translation, Me me) {
        return rights.asker(translation, me);
    }

    /** Puts an act on record; {@code me} is {@code null} where somebody without an account did it. */
    public void record(String act, Translation translation, @Nullable Me me, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.put("title", translation.title());
        all.put("language", translation.language());
        audit.append(
                me,
                "translation." + act,
                translation.id().subject(),
                translation.campaign().value(),
                translation.unit().value(),
                all);
    }
}
