package loa.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.content.ContentEvent.EditionSaved;
import loa.content.ContentEvent.ItemChanged;
import loa.content.ContentEvent.ItemMoved;
import loa.content.Item.Asker;
import loa.content.Item.Moved;
import loa.content.ItemMove.*;
import loa.content.Saving.Saved;
import loa.content.Saving.Stale;
import loa.content.Saving.Unchanged;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where items begin, are written and go their way: one transaction an act. */
@Component
public class ContentDesk {

    private final Items items;
    private final Editions editions;
    private final ItemRights rights;
    private final Released released;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContentDesk(
            Items items,
            Editions editions,
            ItemRights rights,
            Released released,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.editions = editions;
        this.rights = rights;
        this.released = released;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What one says of an item before its words. */
    public record Order(
            CampaignId campaign,
            Genre genre,
            String title,
            UnitId unit,
            @Nullable LocalDate dueOn,
            @Nullable Integer slotSeconds,
            Tags tags) {}

    /** An item that began, or why not. */
    public sealed interface Beginning {

        record Begun(ItemId item) implements Beginning {}

        record NotBegun(Refusal why) implements Beginning {}
    }

    /** Begins an item without words yet. */
    @Transactional
    public Beginning begin(Order order, Me me) {
        if (!rights.begins(order.campaign().value(), order.unit(), me)) {
            return new Beginning.NotBegun(Refusal.NOT_YOUR_UNIT);
        }
        if (order.title().isBlank()) return new Beginning.NotBegun(Refusal.NO_TITLE);
        if (order.tags().topics().isEmpty() && order.tags().tasks().isEmpty()) {
            return new Beginning.NotBegun(Refusal.NO_TOPIC);
        }
        var at = clock.instant();
        var item = new Item(
                ItemId.next(),
                order.campaign(),
                order.genre(),
                order.title().strip(),
                order.unit(),
                order.tags().languages().getFirst(),
                Stage.DRAFT,
                null,
                0,
                null,
                null,
                order.dueOn(),
                order.slotSeconds(),
                me.person(),
                me.name(),
                at);
        items.add(item, order.tags());
        items.note(item, me, at, "Began", null);
        events.publishEvent(new ItemChanged(item.id(), item.campaign(), me));
        record(item, me, "content.item.begun", Map.of());
        return new Beginning.Begun(item.id());
    }

    /**
     * Saves an edition, unless somebody else did since the one it was written on.
     *
     * @param base number of the edition that the words were written on, 0 for none
     */
    @Transactional
    public Saving save(ItemId id, String language, int base, Manuscript text, String note, Me me) {
        var item = held(id);
        var asker = rights.asker(item, me);
        if (!asker.writes() && !asker.checks()) return new Saving.Refused(Refusal.NOT_YOUR_UNIT);
        if (!item.stage().isOpen()) return new Saving.Refused(Refusal.CLOSED);
        if (text.title().isBlank()) return new Saving.Refused(Refusal.NO_TITLE);
        var current = editions.latest(id, language).orElse(null);
        var sha256 = text.sha256(language);
        if (current != null && current.sha256().equals(sha256)) return new Unchanged(current);
        if (current != null && current.number() != base) return new Stale(current);

        var edition = new Edition(
                EditionId.next(),
                id,
                language,
                base + 1,
                base == 0 ? null : base,
                text,
                sha256,
                note.isBlank() ? null : note.strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                me.person(),
                me.name(),
                me.unit());
        editions.add(edition);
        if (language.equals(item.language())) {
            item = item.rewritten(edition);
            items.save(item, edition.savedAt());
            items.index(id, text);
        }
        items.note(item, me, edition.savedAt(), "Saved", edition.note());
        events.publishEvent(new EditionSaved(
                id, item.campaign(), edition.id(), language, edition.number(), sha256, changed(current, edition), me));
        record(item, me, "content.edition.saved", Map.of("number", "" + edition.number(), "sha256", sha256));
        return new Saved(edition);
    }

    /** Ids of the pieces that are new or other than before. */
    private static Set<String> changed(@Nullable Edition before, Edition now) {
        var known =
                before == null ? Set.<Block>of() : new HashSet<>(before.text().blocks());
        return now.text().blocks().stream()
                .filter(block -> !known.contains(block))
                .map(Block::id)
                .collect(Collectors.toSet());
    }

    /** Makes the move, or says why not. */
    @Transactional
    public Optional<Refusal> move(ItemId id, ItemMove move, Me me) {
        var item = held(id);
        if (move instanceof Approve || move instanceof Disapprove) return Optional.of(Refusal.NOT_IN_CHARGE);
        if (move instanceof Publish && item.stage() == Stage.APPROVED && !released.released(item)) {
            return Optional.of(Refusal.NO_SIGN_OFF);
        }
        return carryOut(item, move, rights.asker(item, me), me);
    }

    /** What the bodies that approve said, in their transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> judged(ItemId id, ItemMove verdict, @Nullable Me by) {
        return carryOut(held(id), verdict, Asker.APPROVERS, by);
    }

    /** What would be said to this move now; empty: it would be made. */
    public Optional<Refusal> ask(Item item, ItemMove move, Asker by) {
        return item.decide(move, by) instanceof Item.Refused(var why) ? Optional.of(why) : Optional.empty();
    }

    /** Files the item elsewhere, or changes when it is due and how long its slot is. */
    @Transactional
    public Optional<Refusal> file(
            ItemId id, Tags tags, @Nullable LocalDate dueOn, @Nullable Integer slotSeconds, Me me) {
        var item = held(id);
        var asker = rights.asker(item, me);
        if (!asker.writes() && !asker.checks()) return Optional.of(Refusal.NOT_YOUR_UNIT);
        if (tags.topics().isEmpty() && tags.tasks().isEmpty()) return Optional.of(Refusal.NO_TOPIC);
        var filed = item.planned(dueOn, slotSeconds);
        items.save(filed, clock.instant());
        items.tag(id, tags);
        items.note(filed, me, clock.instant(), "Filed", null);
        events.publishEvent(new ItemChanged(id, item.campaign(), me));
        record(item, me, "content.item.filed", Map.of());
        return Optional.empty();
    }

    private Optional<Refusal> carryOut(Item item, ItemMove move, Asker by, @Nullable Me me) {
        return switch (item.decide(move, by)) {
            case Moved(var moved) -> {
                var at = clock.instant();
                items.save(moved, at);
                items.note(moved, me, at, move.getClass().getSimpleName(), noteOf(move));
                events.publishEvent(new ItemMoved(item.id(), item.campaign(), item.stage(), moved.stage(), move, me));
                record(moved, me, "content.item." + actOf(move), Map.of("note", String.valueOf(noteOf(move))));
                yield Optional.empty();
            }
            case Item.Refused(var why) -> Optional.of(why);
        };
    }

    private Item held(ItemId id) {
        return items.hold(id)
                .orElseThrow(() -> new IllegalArgumentException("no such item: " + id))
                .item();
    }

    private void record(Item item, @Nullable Me me, String act, Map<String, String> details) {
        var all = new java.util.HashMap<>(details);
        all.put("title", item.title());
        audit.append(
                me,
                act,
                item.id().subject(),
                item.campaign().value(),
                item.unit().value(),
                all);
    }

    private static String actOf(ItemMove move) {
        return switch (move) {
            case SendToEdit _ -> "toEdit";
            case SendToCheck _ -> "toCheck";
            case GiveBack _ -> "givenBack";
            case Submit _ -> "submitted";
            case Approve _ -> "approved";
            case Disapprove _ -> "disapproved";
            case Publish _ -> "published";
            case Correct _ -> "corrected";
            case Withdraw _ -> "withdrawn";
            case Kill _ -> "killed";
            case Archive _ -> "archived";
            case Reopen _ -> "reopened";
        };
    }

    private static String noteOf(ItemMove move) {
        return switch (move) {
            case SendToEdit _, SendToCheck _, Submit _, Approve _, Archive _ -> "";
            case GiveBack(var why) -> why;
            case Disapprove(var why) -> why;
            case Publish(var note) -> note;
            case Correct(var notice) -> notice;
            case Withdraw(var notice) -> notice;
            case Kill(var why) -> why;
            case Reopen(var why) -> why;
        };
    }
}
