package loa.organization.decree;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.organization.decree.DecreeRefusal.Why;
import loa.organization.decree.Decrees.Filed;
import loa.organization.decree.Estate.Act;
import loa.organization.decree.Estate.Handover;
import loa.organization.directory.Directory;
import loa.organization.directory.Directory.Succession;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where a decree is put in force, as one act: all of it or nothing; and where it is taken back or put right. */
@Component
public class DecreeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DecreeDesk.class);

    private final Decrees decrees;
    private final Estates estates;
    private final UnitRegister register;
    private final Rights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    DecreeDesk(
            Decrees decrees,
            Estates estates,
            UnitRegister register,
            Rights rights,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.decrees = decrees;
        this.estates = estates;
        this.register = register;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the decree would do now. */
    public Outlook outlook(Filed filed) {
        return outlook(filed, register.directory());
    }

    private Outlook outlook(Filed filed, Directory directory) {
        var decree = filed.decree();
        var refusal = Redistribution.of(directory, decree) instanceof Redistribution.Refused(var why)
                ? Optional.of(why)
                : Optional.<DecreeRefusal>empty();
        var orphans = Redistribution.orphans(directory, decree).stream()
                .map(unit -> new Outlook.Orphan(
                        unit,
                        Optional.ofNullable(decree.parents().get(unit))
                                .or(() -> Redistribution.proposedParent(directory, decree, unit))))
                .toList();
        var places = new HashMap<UnitId, UnitId>();
        for (var founding : decree.founded()) {
            Redistribution.parent(directory, decree, founding).ifPresent(parent -> places.put(founding.id(), parent));
        }
        var items = estates.of(decree.ended(), decree.day());
        return new Outlook(filed, refusal, orphans, places, Share.of(decree, items));
    }

    /**
     * Puts the decree in force, or has it wait for its day.
     *
     * @param mark what the reader saw ({@link Outlook#mark})
     */
    public Optional<DecreeRefusal> decide(DecreeId id, String mark, Me me) {
        return inTransaction(() -> {
            var directory = register.lockedDirectory();
            var filed = decrees.hold(id).orElseThrow();
            mayChange(filed.decree(), me);
            if (filed.decree().state() != DecreeState.DRAFT) return refused(Why.NOT_FROM_HERE);
            var outlook = outlook(filed, directory);
            if (outlook.obstacle().isPresent()) return outlook.obstacle();
            if (!outlook.mark().equals(mark)) return refused(Why.LOOK_AGAIN);
            if (filed.decree().day().isAfter(LocalDate.now(clock))) {
                decrees.decide(filed.decree().with(DecreeState.SCHEDULED), me, now());
                note(me, "organization.decree.scheduled", filed.decree(), Map.of());
                return Optional.empty();
            }
            return carryOut(directory, outlook, me);
        });
    }

    /** Carries out those whose day has come; one that can not be stays, and says why. */
    public void carryOutDue() {
        for (var id : decrees.due(LocalDate.now(clock))) {
            try {
                var refusal = inTransaction(() -> carryOutScheduled(id));
                refusal.ifPresent(why -> failed(id, msg("organization.decree.refusal." + why.why())));
            } catch (RuntimeException e) {
                // Whatever a module meets in handing over: the others still have their day, and people are told of this
                // one.
                LOG.error("Quyết định tổ chức lại {} chưa thực hiện được.", id, e);
                failed(id, msg("organization.decree.broken"));
            }
        }
    }

    private void failed(DecreeId id, String why) {
        transaction.executeWithoutResult(status -> {
            decrees.trouble(id, why);
            var decree = decrees.find(id).orElseThrow().decree();
            events.publishEvent(
                    new DecreeFailed(id, decree.paper().number(), decree.ended(), LocalDate.now(clock), why));
        });
    }

    private Optional<DecreeRefusal> carryOutScheduled(DecreeId id) {
        var directory = register.lockedDirectory();
        var filed = decrees.hold(id).orElseThrow();
        var by = filed.by();
        if (filed.decree().state() != DecreeState.SCHEDULED || by == null) return Optional.empty();
        var outlook = outlook(filed, directory);
        if (outlook.refusal().isPresent()) return outlook.refusal();
        // What came up after the decision, and nobody was asked about, goes to the main heir.
        var shares = outlook.shares().stream()
                .map(share -> share.isOpen()
                        ? share.to(filed.decree()
                                .part(share.item().of())
                                .orElseThrow()
                                .main())
                        : share)
                .toList();
        return carryOut(
                directory, new Outlook(filed, outlook.refusal(), outlook.orphans(), outlook.places(), shares), by);
    }

    private Optional<DecreeRefusal> carryOut(Directory directory, Outlook outlook, Me by) {
        var decree = outlook.decree();
        if (!(Redistribution.of(directory, decree) instanceof Redistribution.Ready ready)) return outlook.refusal();
        ready.founded().forEach(register::add);
        ready.changed().forEach(register::save);
        ready.successions().forEach(register::add);
        var at = now();
        var handovers = outlook.shares().stream().map(Share::handover).toList();
        decrees.add(decree.id(), estates.handOver(handovers, act(decree, by, at, false, handovers)));
        decrees.decide(decree.with(DecreeState.IN_FORCE), by, at);
        note(by, "organization.decree.inForce", decree, Map.of("things", Integer.toString(handovers.size())));
        for (var unit : decree.ended()) noteEnd(by, decree, unit);
        var heirs = new HashMap<UnitId, UnitId>();
        for (var part : decree.parts()) for (var unit : part.ended()) heirs.put(unit, part.main());
        events.publishEvent(
                new DecreeInForce(decree.id(), decree.paper().number(), decree.day(), Map.copyOf(heirs), by));
        return Optional.empty();
    }

    /** Why it can not be undone now; empty: it can. */
    public Optional<DecreeRefusal> undoable(Filed filed) {
        if (filed.decree().state() != DecreeState.IN_FORCE) return refused(Why.NOT_FROM_HERE);
        return undoable(
                filed, register.directory(), decrees.handovers(filed.decree().id()));
    }

    private Optional<DecreeRefusal> undoable(Filed filed, Directory directory, List<Handover> handovers) {
        var decree = filed.decree();
        for (var unit : decree.ended()) {
            var life = directory.life(unit).orElseThrow();
            var own = new HashSet<>(decree.part(unit).map(Decree.Part::heirs).orElse(List.of()));
            boolean same = decree.lastDay().equals(life.lastOn())
                    && directory.successions(unit).stream()
                            .filter(succession -> succession.predecessor().equals(unit))
                            .map(Succession::successor)
                            .collect(Collectors.toSet())
                            .equals(own);
            if (!same) return Optional.of(DecreeRefusal.of(Why.SOMETHING_NEW, unit));
        }
        for (var founding : decree.founded()) {
            var life = directory.life(founding.id()).orElseThrow();
            if (life.lastOn() != null || !life.lastChangedOn().equals(decree.day())) {
                return Optional.of(DecreeRefusal.of(Why.SOMETHING_NEW, founding.id()));
            }
        }
        return estates.isTouched(handovers, act(decree, decider(filed), decidedAt(filed), false, handovers))
                ? refused(Why.SOMETHING_NEW)
                : Optional.empty();
    }

    /** Takes the whole decree back, as long as nothing happened since to what it touched. */
    public Optional<DecreeRefusal> undo(DecreeId id, Me me) {
        try {
            return inTransaction(() -> {
                var directory = register.lockedDirectory();
                var filed = decrees.hold(id).orElseThrow();
                var decree = filed.decree();
                mayChange(decree, me);
                if (decree.state() != DecreeState.IN_FORCE) return refused(Why.NOT_FROM_HERE);
                var handovers = decrees.handovers(id);
                var refusal = undoable(filed, directory, handovers);
                if (refusal.isPresent()) return refusal;
                var at = now();
                var act = act(decree, me, at, false, handovers);
                estates.takeBack(handovers, act);
                decrees.forgetHandovers(id);
                restore(directory, decree);
                decrees.save(decrees.hold(id).orElseThrow().decree().with(DecreeState.UNDONE));
                note(me, "organization.decree.undone", decree, Map.of());
                return Optional.empty();
            });
        } catch (DataIntegrityViolationException somethingHangsOnIt) {
            return refused(Why.SOMETHING_NEW);
        }
    }

    private void restore(Directory directory, Decree decree) {
        for (var unit : decree.ended()) {
            directory.successions(unit).stream()
                    .filter(succession -> succession.predecessor().equals(unit))
                    .forEach(register::remove);
            register.save(directory.life(unit).orElseThrow().revived());
        }
        for (var life : directory.lives()) {
            var parents = life.parents();
            if (parents.size() < 2 || decree.ended().contains(life.id())) continue;
            var before = parents.get(parents.size() - 2).parent();
            boolean moved = parents.getLast().since().equals(decree.day())
                    && decree.ended().contains(before);
            if (moved) register.save(life.movedBack(decree.day()));
        }
        for (var founding : decree.founded().reversed()) register.remove(founding.id());
    }

    /** Calls off a decree that waits for its day: it is a draft again. */
    public Optional<DecreeRefusal> callOff(DecreeId id, Me me) {
        return inTransaction(() -> {
            var decree = decrees.hold(id).orElseThrow().decree();
            mayChange(decree, me);
            if (decree.state() != DecreeState.SCHEDULED) return refused(Why.NOT_FROM_HERE);
            decrees.save(decree.with(DecreeState.DRAFT));
            note(me, "organization.decree.calledOff", decree, Map.of());
            return Optional.empty();
        });
    }

    /** Gives one thing that was handed over to another heir of the same decree. */
    public Optional<DecreeRefusal> correct(DecreeId id, String name, UnitId to, String reason, Me me) {
        return inTransaction(() -> {
            var decree = decrees.hold(id).orElseThrow().decree();
            mayChange(decree, me);
            if (decree.state() != DecreeState.IN_FORCE || !decree.heirs().contains(to)) {
                return refused(Why.NOT_FROM_HERE);
            }
            if (reason.isBlank()) return refused(Why.REASON_MISSING);
            var known = decrees.handovers(id).stream()
                    .filter(one -> one.name().equals(name)
                            && one.to() != null
                            && !one.to().equals(to))
                    .findFirst();
            if (known.isEmpty()) return refused(Why.NOTHING_LEFT);
            var before = known.get();
            var still =
                    estates.of(Set.of(before.heir()), decree.day()).getOrDefault(before.estate(), List.of()).stream()
                            .anyMatch(item -> item.key().equals(before.key()));
            if (!still) return refused(Why.NOTHING_LEFT);
            var again = new Handover(before.estate(), before.key(), before.heir(), to, before.words(), before.memo());
            estates.handOver(List.of(again), act(decree, me, now(), true, List.of(again)));
            decrees.correct(id, again);
            note(
                    me,
                    "organization.decree.corrected",
                    decree,
                    Map.of("thing", before.words(), "to", nameOf(to), "reason", reason.strip()));
            return Optional.empty();
        });
    }

    /** Whether the person administers everything that the decree touches. */
    public boolean may(Decree decree, Me me) {
        if (rights.everywhere(me, Power.ADMINISTER)) return true;
        var touched = new HashSet<UnitId>(decree.ended());
        for (var heir : decree.heirs()) if (decree.founding(heir).isEmpty()) touched.add(heir);
        for (var founding : decree.founded()) if (founding.parent() != null) touched.add(founding.parent());
        touched.addAll(decree.parents().values());
        touched.removeIf(unit -> decree.founding(unit).isPresent());
        return rights.may(me, Power.ADMINISTER, null, null)
                && touched.stream().allMatch(unit -> rights.may(me, Power.ADMINISTER, null, unit));
    }

    private void mayChange(Decree decree, Me me) {
        if (!may(decree, me)) throw new AccessDeniedException(Power.ADMINISTER.name());
    }

    private Act act(Decree decree, Me by, Instant at, boolean corrects, List<Handover> all) {
        var founded = decree.founded().stream().map(Decree.Founding::id).collect(Collectors.toSet());
        var note = msg("organization.decree.note", decree.paper().number());
        return new Act(decree.id().value(), decree.day(), by, at, founded, corrects, note, all);
    }

    private void note(Me by, String act, Decree decree, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("number", decree.paper().number());
        details.put("day", decree.day().toString());
        audit.append(by, act, "decree:" + decree.id(), null, by.unit(), details);
    }

    private void noteEnd(Me by, Decree decree, UnitId unit) {
        var heirs = decree.part(unit).map(Decree.Part::heirs).orElse(List.of());
        audit.append(
                by,
                "organization.decree.unitEnded",
                "unit:" + unit,
                null,
                unit.value(),
                Map.of(
                        "number", decree.paper().number(),
                        "name", nameOf(unit),
                        "day", decree.lastDay().toString(),
                        "heirs",
                                String.join(
                                        ", ", heirs.stream().map(this::nameOf).toList())));
    }

    private String nameOf(UnitId unit) {
        return register.directory()
                .life(unit)
                .map(life -> life.on(LocalDate.now(clock)).name())
                .orElse("");
    }

    private static Me decider(Filed filed) {
        var by = filed.by();
        return by == null ? new Me(new UUID(0, 0), "", new UUID(0, 0), "", null) : by;
    }

    private static Instant decidedAt(Filed filed) {
        var at = filed.at();
        return at == null ? filed.madeAt() : at;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private interface Deed {
        Optional<DecreeRefusal> refusal();
    }

    /** What was done is undone where there is a refusal. */
    private Optional<DecreeRefusal> inTransaction(Deed deed) {
        Optional<DecreeRefusal> refusal = transaction.execute(status -> {
            var why = deed.refusal();
            if (why.isPresent()) status.setRollbackOnly();
            return why;
        });
        return refusal == null ? Optional.empty() : refusal;
    }

    private static Optional<DecreeRefusal> refused(Why why) {
        return Optional.of(DecreeRefusal.of(why));
    }
}
