package loa.translation;

import static loa.translation.Refusal.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.content.ContentDesk;
import loa.content.ContentEvent.EditionSaved;
import loa.content.Editions;
import loa.content.Items;
import loa.content.Manuscript;
import loa.content.Saving;
import loa.platform.Me;
import loa.translation.Segment.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a translation follows the editions of its original, and becomes an edition itself. */
@Component
public class EditionDesk {

    private final Translations translations;
    private final TranslationDesk desk;
    private final Items items;
    private final Editions editions;
    private final ContentDesk content;
    private final ApplicationEventPublisher events;

    EditionDesk(
            Translations translations,
            TranslationDesk desk,
            Items items,
            Editions editions,
            ContentDesk content,
            ApplicationEventPublisher events) {
        this.translations = translations;
        this.desk = desk;
        this.items = items;
        this.editions = editions;
        this.content = content;
        this.events = events;
    }

    /** The original changed: what is still there stays translated. */
    @EventListener
    void follow(EditionSaved saved) {
        var item = items.find(saved.item()).orElseThrow();
        if (!saved.language().equals(item.language())) return;
        var sentences = editions.find(saved.edition())
                .map(edition -> Sentences.of(edition.text()))
                .orElse(List.of());
        for (var translation : translations.of(saved.item())) {
            translations.hold(translation.id());
            var before = translations.segments(translation.id());
            translations.replace(translation.id(), Following.follow(before, sentences));
            translations.follow(translation.id(), saved.number(), item.title());
            events.publishEvent(new TranslationChanged(translation.id(), saved.by()));
        }
    }

    /** Makes an edition of the checked words, in each script in which every sentence is written. */
    @Transactional
    public Optional<Refusal> make(TranslationId id, Me me) {
        var held = translations.hold(id).orElseThrow(() -> new IllegalArgumentException("no such translation: " + id));
        var segments = translations.segments(id);
        if (!held.mode().wantsWords()) return Optional.of(WORDS_MISSING);
        if (segments.stream().anyMatch(segment -> segment.state() != State.CHECKED)) return Optional.of(NOT_CHECKED);
        var item = items.find(held.item()).orElseThrow();
        var original =
                editions.find(held.item(), item.language(), held.followed()).orElseThrow();
        boolean anything = false;
        for (var text : texts(held, original.text(), segments).entrySet()) {
            var refusal = save(held, text.getKey(), text.getValue(), me);
            if (refusal.isPresent() && refusal.get() != NOTHING_NEW) return refusal;
            anything |= refusal.isEmpty();
        }
        if (!anything) return Optional.of(NOTHING_NEW);
        desk.record("made", held, me, Map.of("language", held.language()));
        return Optional.empty();
    }

    /** Whether the words that stand there now are an edition, in each script in which all of them are written. */
    public boolean isMade(Translation translation, List<Segment> segments) {
        var item = items.find(translation.item()).orElseThrow();
        var original = editions.find(translation.item(), item.language(), translation.followed());
        return original.isPresent()
                && texts(translation, original.get().text(), segments).entrySet().stream()
                        .allMatch(text -> editions.latest(translation.item(), text.getKey())
                                .filter(edition ->
                                        edition.sha256().equals(text.getValue().sha256(text.getKey())))
                                .isPresent());
    }

    /** The text by script; the second script only where every sentence is written in it. */
    private static Map<String, Manuscript> texts(Translation translation, Manuscript original, List<Segment> segments) {
        var texts = new LinkedHashMap<String, Manuscript>();
        texts.put(translation.language(), Edited.of(original, segments, Segment::words));
        var scripts = translation.scripts();
        if (scripts.size() > 1
                && segments.stream().noneMatch(segment -> segment.second().isBlank())) {
            texts.put(scripts.get(1).tag(), Edited.of(original, segments, Segment::second));
        }
        return texts;
    }

    private Optional<Refusal> save(Translation held, String language, Manuscript text, Me me) {
        int base = editions.latest(held.item(), language)
                .map(edition -> edition.number())
                .orElse(0);
        return switch (content.save(held.item(), language, base, text, "", me)) {
            case Saving.Saved _ -> Optional.empty();
            case Saving.Unchanged _ -> Optional.of(NOTHING_NEW);
            case Saving.Stale _ -> Optional.of(EDITED_MEANWHILE);
            case Saving.Refused(var why) -> Optional.of(why == loa.content.Refusal.CLOSED ? CLOSED : NOT_YOURS);
        };
    }
}
