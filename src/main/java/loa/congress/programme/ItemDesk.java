package loa.congress.programme;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loa.approval.ApprovalDesk;
import loa.congress.Difference;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.congress.programme.ItemMove.*;
import loa.congress.programme.ProgrammeRights.Reader;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.media.Upload;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where units register items, and the lead selects them and puts them in order. */
@Component
public class ItemDesk {

    private final Programmes programmes;
    private final Items items;
    private final ProgrammeRights rights;
    private final ProgrammeDesk desk;
    private final ApprovalDesk approval;
    private final MediaDesk media;
    private final NotificationDesk notices;
    private final Units units;
    private final ProgrammeRecord record;
    private final TransactionTemplate transaction;

    ItemDesk(
            Programmes programmes,
            Items items,
            ProgrammeRights rights,
            ProgrammeDesk desk,
            ApprovalDesk approval,
            MediaDesk media,
            NotificationDesk notices,
            Units units,
            ProgrammeRecord record,
            TransactionTemplate transaction) {
        this.programmes = programmes;
        this.items = items;
        this.rights = rights;
        this.desk = desk;
        this.approval = approval;
        this.media = media;
        this.notices = notices;
        this.units = units;
        this.record = record;
        this.transaction = transaction;
    }

    /**
     * Registers an item of a unit.
     *
     * @param key made by the form: what is sent twice is one item
     */
    public List<Fault> register(
            ProgrammeId id, ItemId key, UnitId unit, TypedItem typed, @Nullable Upload music, Me me) {
        var programme = programmes.find(id).orElseThrow(() -> new IllegalArgumentException("no such programme: " + id));
        rights.reader(programme, me);
        var faults = new ArrayList<>(typed.faults());
        var taken = take(music, faults);
        if (!faults.isEmpty()) return faults;
        return transaction.execute(status -> {
            var held = programmes.hold(id);
            if (items.find(key).filter(item -> item.programme().equals(id)).isPresent()) return List.of();
            var refusal = refusal(held, unit, rights.reader(held, me));
            if (refusal.isPresent()) return List.of(Fault.of(refusal.get()));
            var place = items.of(id).size() + 1;
            var item = new Item(
                    key,
                    id,
                    unit,
                    ItemState.REGISTERED,
                    place,
                    typed.sketch(enter(taken, held, me)),
                    null,
                    null,
                    1,
                    me.person());
            items.add(item);
            note(held, item, "item.registered", null, List.of(), me);
            if (!rights.leads(held, me)) tellLead(held, item, "congress.told.registered", me);
            return List.of();
        });
    }

    /** Why nobody may register an item for that unit now. */
    public Optional<Refusal> refusal(Programme programme, UnitId unit, Reader reader) {
        if (programme.isPerformed()) return Optional.of(Refusal.PERFORMED_ALREADY);
        var asker = reader.asker(programme, unit);
        if (!asker.leads() && !asker.ofTheUnit()) return Optional.of(Refusal.NOT_CALLED);
        if (!asker.leads() && programme.locked()) return Optional.of(Refusal.LOCKED);
        if (asker.leads() && units.find(unit).isEmpty()) return Optional.of(Refusal.UNIT_UNKNOWN);
        return desk.undecided(programme).filter(why -> why == Refusal.NOT_HELD);
    }

    /**
     * Changes what an item says; an approval of the programme it is in ends with it.
     *
     * @param seen the version that the person had before them
     * @param silent whether the music is taken out
     */
    public List<Fault> change(ItemId id, int seen, TypedItem typed, @Nullable Upload music, boolean silent, Me me) {
        var before = find(id);
        var programme = programmes.find(before.programme()).orElseThrow();
        var closed = before.closed(rights.reader(programme, me).asker(programme, before.unit()));
        if (closed != null) return List.of(Fault.of(closed));
        var faults = new ArrayList<>(typed.faults());
        var taken = take(music, faults);
        if (!faults.isEmpty()) return faults;
        return transaction.execute(status -> {
            var held = programmes.hold(before.programme());
            var item = find(id);
            var asker = rights.reader(held, me).asker(held, item.unit());
            var why = held.isPerformed() ? Refusal.PERFORMED_ALREADY : item.closed(asker);
            if (why != null) return List.of(Fault.of(why));
            if (item.version() != seen) return List.of(Fault.of(Refusal.CHANGED_MEANWHILE));
            var kept = silent ? null : item.sketch().music();
            var file = taken == null ? kept : enter(taken, held, me);
            var sketch = typed.sketch(file);
            var differences = item.sketch().differences(sketch);
            if (differences.isEmpty()) return List.of();
            save(item, item.state(), item.place(), sketch, item.reason(), me);
            note(held, item, "item.changed", null, differences, me);
            changed(held, me);
            return List.of();
        });
    }

    /** Makes the move, or says why not. */
    public Optional<Refusal> move(ItemId id, ItemMove move, Me me) {
        return transaction.execute(status -> {
            var programme = programmes.hold(find(id).programme());
            var reader = rights.reader(programme, me);
            var item = find(id);
            if (programme.isPerformed()) return Optional.of(Refusal.PERFORMED_ALREADY);
            return switch (item.decide(move, reader.asker(programme, item.unit()))) {
                case Item.Refused(var why) -> Optional.of(why);
                case Item.Moved(var to) -> {
                    var reason = move instanceof Drop(var why) ? why.strip() : null;
                    int last = items.selected(programme.id()).size() + 1;
                    save(item, to, to == ItemState.SELECTED ? last : item.place(), item.sketch(), reason, me);
                    note(programme, item, "item." + act(move), reason, List.of(), me);
                    if (reader.leads()) tellUnit(programme, item, to, reason, me);
                    else if (item.state() == ItemState.SELECTED) {
                        tellLead(programme, item, "congress.told.withdrawn", me);
                    }
                    changed(programme, me);
                    yield Optional.empty();
                }
            };
        });
    }

    /** What would be said to this move now; empty: it would be made. */
    public static Optional<Refusal> ask(Programme programme, Item item, ItemMove move, Reader reader) {
        if (programme.isPerformed()) return Optional.of(Refusal.PERFORMED_ALREADY);
        return item.decide(move, reader.asker(programme, item.unit())) instanceof Item.Refused(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /** Whether the person may change what the item says. */
    public static boolean mayChange(Programme programme, Item item, Reader reader) {
        return !programme.isPerformed() && item.closed(reader.asker(programme, item.unit())) == null;
    }

    private static String act(ItemMove move) {
        return switch (move) {
            case Select _ -> "selected";
            case Reserve _ -> "reserved";
            case Drop _ -> "dropped";
            case Restore _ -> "restored";
        };
    }

    /** Moves an item of the programme so many places down, or up where that is negative. */
    public Optional<Refusal> shift(ItemId id, int places, Me me) {
        return transaction.execute(status -> {
            var programme = programmes.hold(find(id).programme());
            var order = order(programme);
            return reorder(programme, find(id), order, Shift.by(order, id, places), me);
        });
    }

    /** Puts an item of the programme at that place, from 1. */
    public Optional<Refusal> put(ItemId id, int place, Me me) {
        return transaction.execute(status -> {
            var programme = programmes.hold(find(id).programme());
            var order = order(programme);
            return reorder(programme, find(id), order, Shift.to(order, id, place - 1), me);
        });
    }

    private List<ItemId> order(Programme programme) {
        return items.selected(programme.id()).stream().map(Item::id).toList();
    }

    private Optional<Refusal> reorder(Programme programme, Item item, List<ItemId> before, List<ItemId> now, Me me) {
        rights.reader(programme, me);
        if (!rights.leads(programme, me)) return Optional.of(Refusal.NOT_LEAD);
        if (programme.isPerformed()) return Optional.of(Refusal.PERFORMED_ALREADY);
        if (before.equals(now)) return Optional.empty();
        items.order(now);
        var moved = new Difference.Between()
                .field("place", before.indexOf(item.id()) + 1, now.indexOf(item.id()) + 1)
                .all();
        note(programme, item, "item.moved", null, moved, me);
        changed(programme, me);
        return Optional.empty();
    }

    private void save(Item item, ItemState to, int place, Sketch sketch, @Nullable String reason, Me me) {
        items.save(new Item(
                item.id(),
                item.programme(),
                item.unit(),
                to,
                place,
                sketch,
                reason,
                item.performed(),
                item.version(),
                me.person()));
    }

    /** What was asked about or approved is another programme now. */
    private void changed(Programme programme, Me me) {
        var sha256 = Showing.sha256(programme, items.selected(programme.id()));
        approval.changed(ProgrammeApproval.subject(programme.id()), sha256, me);
    }

    private Taking.@Nullable Taken take(@Nullable Upload music, List<Fault> faults) {
        if (music == null || !faults.isEmpty()) return null;
        return switch (media.take(music)) {
            case Taking.Taken taken when taken.kind().sound() -> taken;
            case Taking.Taken _ -> {
                faults.add(Fault.of("music", Refusal.NOT_SOUND));
                yield null;
            }
            case Taking.Refused refused -> {
                faults.add(Fault.said("music", refused.words()));
                yield null;
            }
        };
    }

    private @Nullable MediaId enter(Taking.@Nullable Taken taken, Programme programme, Me me) {
        if (taken == null) return null;
        return media.enter(taken, new UnitId(me.unit()), programme.campaign().value(), me);
    }

    private Item find(ItemId id) {
        return items.find(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
    }

    private void note(
            Programme programme, Item item, String act, @Nullable String words, List<Difference> changes, Me me) {
        record.note(programme, item.id().value(), item.sketch().title(), act, words, changes, me);
    }

    private void tellUnit(Programme programme, Item item, ItemState to, @Nullable String reason, Me me) {
        if (item.unit().equals(programme.lead())) return;
        notices.tell(
                Recipients.whoever(Power.DO_TASK, programme.campaign().value(), item.unit()),
                Notice.of(
                                ProgrammeDesk.KIND,
                                "item:" + item.id().value() + ":" + item.version() + ":" + to,
                                item.path(),
                                "congress.told.state",
                                item.sketch().title(),
                                msg(to.key()))
                        .quoting(reason)
                        .by(me));
    }

    private void tellLead(Programme programme, Item item, String key, Me me) {
        notices.tell(
                Recipients.whoever(Power.DO_TASK, programme.campaign().value(), programme.lead()),
                Notice.of(
                                ProgrammeDesk.KIND,
                                "item-told:" + item.id().value() + ":" + item.version() + ":" + key,
                                item.path(),
                                key,
                                item.sketch().title(),
                                me.unitName())
                        .by(me));
    }
}
