package loa.congress.rehearsal;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loa.congress.DayTime;
import loa.congress.Difference;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.congress.programme.Item;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemState;
import loa.congress.programme.Items;
import loa.congress.programme.Length;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeId;
import loa.congress.programme.ProgrammeRecord;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.notification.NotificationDesk.Telling;
import loa.notification.Recipients;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the lead of a programme plans rehearsals and notes what came of them. */
@Component
public class RehearsalDesk {

    private static final int LONGEST = 4000;
    private static final int SHORT = 200;

    private final Rehearsals rehearsals;
    private final Programmes programmes;
    private final Items items;
    private final ProgrammeRights rights;
    private final ProgrammeRecord record;
    private final NotificationDesk desk;
    private final Clock clock;

    RehearsalDesk(
            Rehearsals rehearsals,
            Programmes programmes,
            Items items,
            ProgrammeRights rights,
            ProgrammeRecord record,
            NotificationDesk desk,
            Clock clock) {
        this.rehearsals = rehearsals;
        this.programmes = programmes;
        this.items = items;
        this.rights = rights;
        this.record = record;
        this.desk = desk;
        this.clock = clock;
    }

    /** A rehearsal as somebody wants it. */
    public record Plan(@Nullable LocalDate heldOn, String startsAt, String place, boolean general, Set<ItemId> items) {

        public Plan {
            items = Set.copyOf(items);
        }
    }

    /** What came of planning. */
    public sealed interface Outcome {
        record Planned(RehearsalId id) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {}
    }

    /** Plans a rehearsal and tells the units whose items are rehearsed. */
    @Transactional
    public Outcome plan(ProgrammeId id, Plan plan, Me me) {
        var programme = lead(id, me);
        var time = DayTime.read(plan.startsAt());
        if (programme.isPerformed()) return no("", Refusal.PERFORMED_ALREADY);
        if (plan.heldOn() == null) return no("on", Refusal.DAY_MISSING);
        if (!plan.startsAt().isBlank() && time == null) return no("at", Refusal.TIME_WRONG);
        if (plan.place().isBlank()) return no("place", Refusal.PLACE_MISSING);
        if (plan.place().length() > SHORT) return no("place", Refusal.TEXT_TOO_LONG);
        var chosen = items.of(id).stream()
                .filter(item -> item.state() != ItemState.DROPPED)
                .filter(item -> plan.items().contains(item.id()))
                .toList();
        if (chosen.isEmpty()) return no("", Refusal.NOTHING_SELECTED);
        var rehearsal = new Rehearsal(
                RehearsalId.next(), id, plan.heldOn(), time, plan.place().strip(), plan.general(), "", null, 1);
        rehearsals.add(rehearsal, chosen.stream().map(Item::id).toList());
        note(programme, rehearsal, "rehearsal.planned", null, List.of(), me);
        tell(programme, rehearsal, chosen, "congress.told.rehearsal", null, me);
        return new Outcome.Planned(rehearsal.id());
    }

    /** Notes how long an item took; blank: nobody took the time. */
    @Transactional
    public List<Fault> time(RehearsalId id, ItemId item, int seen, String typed, String remark, Me me) {
        var rehearsal = find(id);
        var programme = lead(rehearsal.programme(), me);
        if (rehearsal.calledOff() != null) return List.of(Fault.of(Refusal.CALLED_OFF));
        var run = rehearsals.runs(id).stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not rehearsed: " + item));
        var length = Length.read(typed).filter(read -> !read.isNone());
        if (!typed.isBlank() && length.isEmpty()) return List.of(Fault.of("length", Refusal.TIME_WRONG));
        if (length.isPresent() && length.get().compareTo(Length.LONGEST) > 0) {
            return List.of(Fault.of("length", Refusal.LENGTH_TOO_LONG));
        }
        if (remark.length() > LONGEST) return List.of(Fault.of("remark", Refusal.TEXT_TOO_LONG));
        if (run.version() != seen) return List.of(Fault.of(Refusal.CHANGED_MEANWHILE));
        var now = new Run(item, length.orElse(null), remark.strip(), null, null, seen);
        var differences = new Difference.Between()
                .field("measured", run.length(), now.length())
                .field("remark", run.remark(), now.remark())
                .all();
        if (differences.isEmpty()) return List.of();
        if (!rehearsals.save(id, now, clock.instant(), me)) return List.of(Fault.of(Refusal.CHANGED_MEANWHILE));
        var title = items.find(item).orElseThrow().sketch().title();
        record.note(programme, item.value(), title, "rehearsal.timed", Days.full(rehearsal.heldOn()), differences, me);
        return List.of();
    }

    /** Notes which units came. */
    @Transactional
    public List<Fault> attend(RehearsalId id, List<Attendance> attendance, Me me) {
        var rehearsal = find(id);
        var programme = lead(rehearsal.programme(), me);
        if (rehearsal.calledOff() != null) return List.of(Fault.of(Refusal.CALLED_OFF));
        if (attendance.stream().anyMatch(one -> one.words().length() > SHORT)) {
            return List.of(Fault.of(Refusal.TEXT_TOO_LONG));
        }
        var units = units(rehearsal);
        var known =
                attendance.stream().filter(one -> units.contains(one.unit())).toList();
        rehearsals.save(id, known);
        var came = known.stream().filter(Attendance::came).count();
        note(
                programme,
                rehearsal,
                "rehearsal.attended",
                msg("congress.rehearsal.cameOf", came, units.size()),
                List.of(),
                me);
        return List.of();
    }

    /** The units whose items are rehearsed. */
    public Set<UnitId> units(Rehearsal rehearsal) {
        var rehearsed = rehearsals.runs(rehearsal.id()).stream().map(Run::item).collect(Collectors.toSet());
        return items.of(rehearsal.programme()).stream()
                .filter(item -> rehearsed.contains(item.id()))
                .map(Item::unit)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Notes what is to be made better. */
    @Transactional
    public List<Fault> remark(RehearsalId id, int seen, String remarks, Me me) {
        var rehearsal = find(id);
        var programme = lead(rehearsal.programme(), me);
        if (remarks.length() > LONGEST) return List.of(Fault.of("remarks", Refusal.TEXT_TOO_LONG));
        if (remarks.strip().equals(rehearsal.remarks())) return List.of();
        if (!rehearsals.remark(id, seen, remarks.strip())) return List.of(Fault.of(Refusal.CHANGED_MEANWHILE));
        var differences = new Difference.Between()
                .field("remarks", rehearsal.remarks(), remarks.strip())
                .all();
        note(programme, rehearsal, "rehearsal.remarked", null, differences, me);
        return List.of();
    }

    /** Says that it does not take place. */
    @Transactional
    public List<Fault> callOff(RehearsalId id, String reason, Me me) {
        var rehearsal = find(id);
        var programme = lead(rehearsal.programme(), me);
        if (rehearsal.calledOff() != null) return List.of(Fault.of(Refusal.CALLED_OFF));
        if (reason.isBlank()) return List.of(Fault.of("reason", Refusal.REASON_MISSING));
        if (reason.length() > SHORT) return List.of(Fault.of("reason", Refusal.TEXT_TOO_LONG));
        rehearsals.callOff(id, reason.strip());
        note(programme, rehearsal, "rehearsal.calledOff", reason.strip(), List.of(), me);
        var rehearsed = rehearsals.runs(id).stream().map(Run::item).collect(Collectors.toSet());
        var affected = items.of(rehearsal.programme()).stream()
                .filter(item -> rehearsed.contains(item.id()))
                .toList();
        tell(programme, rehearsal, affected, "congress.told.calledOff", reason.strip(), me);
        return List.of();
    }

    private void tell(
            Programme programme, Rehearsal rehearsal, List<Item> chosen, String key, @Nullable String words, Me me) {
        desk.tell(chosen.stream()
                .map(Item::unit)
                .distinct()
                .map(unit -> new Telling(
                        Recipients.whoever(Power.DO_TASK, programme.campaign().value(), unit),
                        Notice.of(
                                        "congress.programme",
                                        "rehearsal:" + rehearsal.id().value() + ":" + key,
                                        rehearsal.path(),
                                        key,
                                        programme.title(),
                                        said(rehearsal),
                                        rehearsal.place())
                                .quoting(words)
                                .by(me)))
                .toList());
    }

    /** Day and hour in words. */
    public static String said(Rehearsal rehearsal) {
        var at = rehearsal.startsAt();
        var day = Days.full(rehearsal.heldOn());
        return at == null ? day : DayTime.said(at) + ", " + day;
    }

    private void note(
            Programme programme,
            Rehearsal rehearsal,
            String act,
            @Nullable String words,
            List<Difference> changes,
            Me me) {
        record.note(programme, rehearsal.id().value(), said(rehearsal), act, words, changes, me);
    }

    private static Outcome no(String field, Refusal why) {
        return new Outcome.Refused(List.of(Fault.of(field, why)));
    }

    private Rehearsal find(RehearsalId id) {
        return rehearsals.find(id).orElseThrow(() -> new IllegalArgumentException("no such rehearsal: " + id));
    }

    private Programme lead(ProgrammeId id, Me me) {
        var programme = programmes.hold(id);
        if (!rights.leads(programme, me)) throw new AccessDeniedException(id.subject());
        return programme;
    }
}
