package loa.congress.equipment;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.congress.Difference;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.congress.equipment.EquipmentRights.Reader;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.media.Upload;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.organization.CampaignUnits;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where things are put on a list, promised, brought, tried and given back. */
@Component
public class GearDesk {

    static final String KIND = "congress.equipment";

    private static final int MOST = 300;
    private static final int LONGEST = 2000;

    private final GearLists lists;
    private final Gears gears;
    private final EquipmentRights rights;
    private final EquipmentRecord record;
    private final MediaDesk media;
    private final NotificationDesk notices;
    private final CampaignUnits participants;
    private final Units units;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GearDesk(
            GearLists lists,
            Gears gears,
            EquipmentRights rights,
            EquipmentRecord record,
            MediaDesk media,
            NotificationDesk notices,
            CampaignUnits participants,
            Units units,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.gears = gears;
        this.rights = rights;
        this.record = record;
        this.media = media;
        this.notices = notices;
        this.participants = participants;
        this.units = units;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A trial as it was typed; {@code good} {@code null}: nobody has said. */
    public record TypedTrial(@Nullable Boolean good, List<String> passed, String words, String replacement) {

        public TypedTrial {
            passed = List.copyOf(passed);
        }
    }

    /** In the caller's transaction, which holds the list. */
    void copy(GearList list, Template template, Me me) {
        int place = gears.all(list.id()).size();
        for (var typed : template.gears()) {
            gears.add(typed.gear(GearId.next(), list.id(), ++place, GearState.NEEDED, 1));
        }
        record.note(list, "equipment.copied", msg(template.key()), List.of(), me);
    }

    /**
     * Puts a thing on the list.
     *
     * @param key made by the form: what is sent twice is one thing
     */
    public List<Fault> add(GearListId id, GearId key, TypedGear typed, Me me) {
        return transaction.execute(status -> {
            var list = lists.hold(id);
            if (!reader(list, me).leads()) return List.of(Fault.of(Refusal.NOT_LEAD));
            if (gears.find(key).isPresent()) return List.of();
            var faults = new ArrayList<>(typed.faults());
            var all = gears.all(id);
            if (all.size() >= MOST) faults.add(Fault.of(Refusal.TOO_MANY));
            if (unknown(typed)) faults.add(Fault.of("unit", Refusal.UNIT_UNKNOWN));
            if (!faults.isEmpty()) return faults;
            var gear = typed.gear(key, id, all.size() + 1, GearState.NEEDED, 1);
            gears.add(gear);
            note(list, gear, "gear.added", null, List.of(), me);
            assigned(list, null, gear, me);
            return List.of();
        });
    }

    /** Changes a thing; a unit changes what it brings, and stays the one that brings it. */
    public List<Fault> change(GearId id, int seen, TypedGear typed, Me me) {
        return transaction.execute(status -> {
            var list = lists.hold(find(id).list());
            var reader = reader(list, me);
            var gear = find(id);
            if (!reader.mayChange(gear)) return List.of(Fault.of(Refusal.NOT_YOUR_UNIT));
            var faults = new ArrayList<>(typed.faults());
            if (unknown(typed)) faults.add(Fault.of("unit", Refusal.UNIT_UNKNOWN));
            if (!faults.isEmpty()) return faults;
            if (gear.version() != seen) return List.of(Fault.of(Refusal.CHANGED_MEANWHILE));
            var read = typed.gear(id, gear.list(), gear.place(), gear.state(), gear.version());
            var now = reader.leads() ? read : bringing(read, gear.unit());
            var differences = TypedGear.differences(gear, now, name(gear.unit()), name(now.unit()));
            if (differences.isEmpty()) return List.of();
            gears.save(now);
            note(list, now, "gear.changed", null, differences, me);
            assigned(list, gear.unit(), now, me);
            return List.of();
        });
    }

    private static Gear bringing(Gear gear, @Nullable UnitId unit) {
        return new Gear(
                gear.id(),
                gear.list(),
                gear.place(),
                gear.name(),
                gear.quantity(),
                gear.measure(),
                gear.spare(),
                unit,
                gear.person(),
                gear.borrowedFrom(),
                gear.state(),
                gear.note(),
                gear.checks(),
                gear.removed(),
                gear.version());
    }

    private boolean unknown(TypedGear typed) {
        return typed.unit() != null && units.find(new UnitId(typed.unit())).isEmpty();
    }

    private String name(@Nullable UnitId unit) {
        return unit == null ? "" : units.find(unit).map(one -> one.name()).orElse("");
    }

    /** Takes a thing off the list, or puts it back. */
    public Optional<Refusal> remove(GearId id, boolean off, Me me) {
        return transaction.execute(status -> {
            var list = lists.hold(find(id).list());
            if (!reader(list, me).leads()) return Optional.of(Refusal.NOT_LEAD);
            var gear = find(id);
            if (gear.removed() == off) return Optional.of(Refusal.SO_ALREADY);
            gears.save(gear.removed(off));
            note(list, gear, off ? "gear.removed" : "gear.restored", null, List.of(), me);
            return Optional.empty();
        });
    }

    /** Makes the move, or says why not. */
    public Optional<Refusal> move(GearId id, GearMove move, Me me) {
        if (move instanceof GearMove.Try) throw new IllegalArgumentException("a trial has its own words: " + id);
        return transaction.execute(status -> {
            var list = lists.hold(find(id).list());
            var reader = reader(list, me);
            var gear = find(id);
            if (!reader.mayChange(gear)) return Optional.of(Refusal.NOT_YOUR_UNIT);
            return switch (gear.decide(move)) {
                case Gear.Refused(var why) -> Optional.of(why);
                case Gear.Moved(var to) -> {
                    save(list, gear, to, "gear.moved", null, me);
                    yield Optional.empty();
                }
            };
        });
    }

    /** What would be said to this move now; empty: it would be made. */
    public static Optional<Refusal> ask(Gear gear, GearMove move, Reader reader) {
        if (!reader.mayChange(gear)) return Optional.of(Refusal.NOT_YOUR_UNIT);
        return gear.decide(move) instanceof Gear.Refused(var why) ? Optional.of(why) : Optional.empty();
    }

    /** Notes how a thing was tried at the place, with a photo if there is one. */
    public List<Fault> attempt(GearId id, TypedTrial typed, @Nullable Upload photo, Me me) {
        var seen = find(id);
        var reader = reader(lists.find(seen.list()).orElseThrow(), me);
        if (!reader.mayChange(seen)) return List.of(Fault.of(Refusal.NOT_YOUR_UNIT));
        var good = typed.good();
        if (good == null) return List.of(Fault.of(Refusal.NOT_SAID));
        if (!good && typed.words().isBlank()) return List.of(Fault.of("words", Refusal.REASON_MISSING));
        if (typed.words().length() > LONGEST || typed.replacement().length() > LONGEST) {
            return List.of(Fault.of(Refusal.TEXT_TOO_LONG));
        }
        Taking.Taken taken = null;
        if (photo != null) {
            switch (media.take(photo)) {
                case Taking.Taken picture when picture.kind().picture() -> taken = picture;
                case Taking.Taken _ -> {
                    return List.of(Fault.of("photo", Refusal.NOT_A_PHOTO));
                }
                case Taking.Refused refused -> {
                    return List.of(Fault.said("photo", refused.words()));
                }
            }
        }
        var picture = taken;
        return transaction.execute(status -> enter(id, typed, good, picture, me));
    }

    private List<Fault> enter(GearId id, TypedTrial typed, boolean good, Taking.@Nullable Taken picture, Me me) {
        var list = lists.hold(find(id).list());
        var gear = find(id);
        return switch (gear.decide(new GearMove.Try(good))) {
            case Gear.Refused(var why) -> List.of(Fault.of(why));
            case Gear.Moved(var to) -> {
                MediaId shown = picture == null
                        ? null
                        : media.enter(
                                picture, new UnitId(me.unit()), list.campaign().value(), me);
                var passed =
                        gear.checks().stream().filter(typed.passed()::contains).toList();
                gears.add(
                        new Trial(
                                UUID.randomUUID(),
                                id,
                                good,
                                passed,
                                typed.words().strip(),
                                good ? "" : typed.replacement().strip(),
                                shown,
                                clock.instant(),
                                me.name()),
                        me);
                var words = typed.words().isBlank() ? null : typed.words().strip();
                save(list, gear, to, good ? "gear.passed" : "gear.failed", words, me);
                if (!good && !rights.leads(list, me)) tell(list, gear, list.lead(), "congress.told.faulty", words, me);
                yield List.of();
            }
        };
    }

    private void save(GearList list, Gear gear, GearState to, String act, @Nullable String words, Me me) {
        var differences =
                new Difference.Between().field("state", gear.state(), to).all();
        gears.save(gear.with(to));
        note(list, gear, act, words, differences, me);
    }

    /** A unit that is to bring something takes part in the campaign from then on, and is told. */
    private void assigned(GearList list, @Nullable UnitId before, Gear gear, Me me) {
        var unit = gear.unit();
        if (unit == null || unit.equals(before)) return;
        participants.takePart(list.campaign().value(), List.of(unit));
        tell(list, gear, unit, "congress.told.bring", null, me);
    }

    private void tell(GearList list, Gear gear, UnitId unit, String key, @Nullable String words, Me me) {
        notices.tell(
                Recipients.whoever(Power.DO_TASK, list.campaign().value(), unit),
                Notice.of(
                                KIND,
                                "gear:" + gear.id().value() + ":" + gear.version() + ":" + key,
                                gear.path(),
                                key,
                                gear.name(),
                                list.title(),
                                list.place())
                        .quoting(words)
                        .by(me));
    }

    private Reader reader(GearList list, Me me) {
        var reader = rights.reader(list, me);
        if (!reader.acts()) throw new AccessDeniedException(list.id().subject());
        return reader;
    }

    private Gear find(GearId id) {
        return gears.find(id).orElseThrow(() -> new IllegalArgumentException("no such thing: " + id));
    }

    private void note(GearList list, Gear gear, String act, @Nullable String words, List<Difference> changes, Me me) {
        record.note(list, gear.id().value(), gear.name(), act, words, changes, me);
    }
}
