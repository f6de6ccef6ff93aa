package loa.content.writing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.content.Block;
import loa.content.ContentDesk;
import loa.content.Edition;
import loa.content.Editions;
import loa.content.Inline;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Items;
import loa.content.Manuscript;
import loa.content.Saving;
import loa.content.Saving.Stale;
import loa.content.topic.Facts;
import loa.content.writing.Merge.Choice;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a person writes: what is typed is kept as a draft at once, and becomes an edition when they say so. */
@Component
public class Workbench {

    private final ContentDesk desk;
    private final Items items;
    private final Editions editions;
    private final ItemRights rights;
    private final Facts facts;
    private final Drafts drafts;
    private final Locks locks;
    private final AuditLog audit;
    private final Clock clock;

    Workbench(
            ContentDesk desk,
            Items items,
            Editions editions,
            ItemRights rights,
            Facts facts,
            Drafts drafts,
            Locks locks,
            AuditLog audit,
            Clock clock) {
        this.desk = desk;
        this.items = items;
        this.editions = editions;
        this.rights = rights;
        this.facts = facts;
        this.drafts = drafts;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is typed into the editor. */
    public record Typed(int base, String title, String lead, String body) {}

    /**
     * The editor as a person finds it.
     *
     * @param current the edition in force, if any
     * @param draft what they typed before and did not save
     */
    public record Bench(
            Item item, @Nullable Edition current, @Nullable Draft draft, Holder holder) {

        /** Whether somebody saved since the draft was begun. */
        public boolean isBehind() {
            return draft != null && draft.base() != (current == null ? 0 : current.number());
        }
    }

    /** Opens the editor; takes the lock where nobody has it. */
    @Transactional
    public Bench open(ItemId id, String language, Me me) {
        var item = writable(id, me);
        return new Bench(
                item,
                editions.latest(id, language).orElse(null),
                drafts.find(id, language, me.person()).orElse(null),
                locks.take(id, language, me, clock.instant()));
    }

    /** Keeps what is typed, and says who has the editor open. */
    @Transactional
    public Holder keep(ItemId id, String language, Typed typed, Me me) {
        writable(id, me);
        drafts.save(draft(id, language, typed), me.person());
        return locks.take(id, language, me, clock.instant());
    }

    @Transactional
    public void takeOver(ItemId id, String language, Me me) {
        var item = writable(id, me);
        locks.takeOver(id, language, me, clock.instant());
        audit.append(
                me,
                "content.editor.takenOver",
                id.subject(),
                item.campaign().value(),
                item.unit().value(),
                Map.of("title", item.title()));
    }

    /** Lets go of what was typed and not saved, and of the editor. */
    @Transactional
    public void discard(ItemId id, String language, Me me) {
        drafts.remove(id, language, me.person());
        locks.release(id, language, me);
    }

    /** Saves what was typed as an edition. Whatever comes of it, nothing typed is lost: else it stays as a draft. */
    @Transactional
    public Saving save(ItemId id, String language, Typed typed, String note, Me me) {
        var text = manuscript(id, language, typed);
        return settled(id, language, typed, desk.save(id, language, typed.base(), text, note, me), me);
    }

    private Saving settled(ItemId id, String language, Typed typed, Saving saving, Me me) {
        switch (saving) {
            case Saving.Saved _, Saving.Unchanged _ -> discard(id, language, me);
            case Stale _, Saving.Refused _ -> drafts.save(draft(id, language, typed), me.person());
        }
        return saving;
    }

    /** The person's draft held against what somebody else saved meanwhile; empty where there is nothing to merge. */
    @Transactional(readOnly = true)
    public Optional<Merge> merge(ItemId id, String language, Me me) {
        var current = editions.latest(id, language);
        var draft = drafts.find(id, language, me.person());
        if (current.isEmpty() || draft.isEmpty()) return Optional.empty();
        var typed = new Typed(
                draft.get().base(),
                draft.get().title(),
                draft.get().lead(),
                draft.get().body());
        var base = base(id, language, typed.base());
        return Optional.of(
                Merge.of(base, manuscript(id, language, typed), current.get().text()));
    }

    /** Saves the two together as chosen, on the edition that the person has seen. */
    @Transactional
    public Saving merged(ItemId id, String language, int seen, Map<String, Choice> choices, String note, Me me) {
        var current = editions.latest(id, language);
        if (current.isPresent() && current.get().number() != seen) return new Stale(current.get());
        var merge = merge(id, language, me);
        if (merge.isEmpty()) {
            return current.<Saving>map(Saving.Unchanged::new)
                    .orElseThrow(() -> new IllegalArgumentException("nothing to merge: " + id));
        }
        var saving = desk.save(id, language, seen, merge.get().chosen(choices), note, me);
        if (saving instanceof Saving.Saved || saving instanceof Saving.Unchanged) discard(id, language, me);
        return saving;
    }

    /** Makes an earlier edition the text in force again, as a new one. */
    @Transactional
    public Saving restore(ItemId id, String language, int number, String note, Me me) {
        writable(id, me);
        var old = editions.find(id, language, number)
                .orElseThrow(() -> new IllegalArgumentException("no edition " + number + " of " + id));
        var current = editions.latest(id, language).orElse(old);
        return desk.save(id, language, current.number(), old.text(), note, me);
    }

    /** Takes the values in force of all facts that the edition in force uses, as a new edition. */
    @Transactional
    public Saving takeFacts(ItemId id, String language, String note, Me me) {
        var item = writable(id, me);
        var current =
                editions.latest(id, language).orElseThrow(() -> new IllegalArgumentException("no edition of " + id));
        var values = facts.values(item.campaign());
        var text = current.text().rewritten(line -> Inline.withFacts(line, values, true));
        return desk.save(id, language, current.number(), text, note, me);
    }

    /** The text typed, cleaned, its pieces under the ids they had; a fact named by its key gets its value. */
    Manuscript manuscript(ItemId id, String language, Typed typed) {
        var known = base(id, language, typed.base()).blocks();
        List<Block> blocks = Pieces.keep(Markup.read(typed.body()), known);
        var text = new Manuscript(
                oneLine(typed.title()), Markup.clean(typed.lead()).strip(), blocks);
        if (text.lines().stream().noneMatch(line -> line.contains("{{"))) return text;
        var values = items.find(id).map(item -> facts.values(item.campaign())).orElse(Map.of());
        return text.rewritten(line -> Inline.withFacts(line, values, false));
    }

    private Manuscript base(ItemId id, String language, int number) {
        return editions.find(id, language, number).map(Edition::text).orElse(Manuscript.EMPTY);
    }

    private static String oneLine(String title) {
        return Inline.plain(Markup.clean(title)).replaceAll("\\s+", " ").strip();
    }

    private Draft draft(ItemId id, String language, Typed typed) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Draft(
                id, language, typed.base(), stored(typed.title()), stored(typed.lead()), stored(typed.body()), at);
    }

    /** PostgreSQL keeps every character but this one. */
    private static String stored(String text) {
        return text.replace('\u0000', '\ufffd');
    }

    private Item writable(ItemId id, Me me) {
        var item = items.find(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        var asker = rights.asker(item, me);
        if (!asker.writes() && !asker.checks()) {
            throw new org.springframework.security.access.AccessDeniedException(id.subject());
        }
        return item;
    }
}
