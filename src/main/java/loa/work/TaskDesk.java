package loa.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import loa.audit.AuditLog;
import loa.organization.CampaignUnits;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.Task.Moved;
import loa.work.Task.Refused;
import loa.work.TaskMove.*;
import loa.work.carried.CarriedTasks;
import loa.work.link.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where tasks are moved: one transaction holds the task, decides, saves, notes, puts on record and tells. */
@Component
public class TaskDesk {

    private final Tasks tasks;
    private final TaskRights rights;
    private final Persons persons;
    private final Units units;
    private final CampaignUnits participants;
    private final CarriedTasks carried;
    private final Links links;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            Tasks tasks,
            TaskRights rights,
            Persons persons,
            Units units,
            CampaignUnits participants,
            CarriedTasks carried,
            Links links,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.rights = rights;
        this.persons = persons;
        this.units = units;
        this.participants = participants;
        this.carried = carried;
        this.links = links;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the move, or says why not. */
    @Transactional
    public Optional<Refusal> move(TaskId id, TaskMove asked, Me me) {
        var move = asked instanceof Delegate(var to, var why) ? new Delegate(named(to), why) : asked;
        var task = tasks.hold(id).orElseThrow(() -> new IllegalArgumentException("no such task: " + id));
        var by = rights.asker(task, me);
        if (by.isStranger()) throw new AccessDeniedException("task " + id);
        if (isForItsRunner(move) && carried.source(task.campaign()).isPresent()) return Optional.of(Refusal.CARRIED);
        if (move instanceof Assign(var person) && person != null && !isOfTheUnit(person, task)) {
            return Optional.of(Refusal.NOT_OF_THE_UNIT);
        }
        if (move instanceof Join(var into, var _) && !tasks.isPartBeside(id, into)) {
            return Optional.of(Refusal.NO_SUCH_PART);
        }
        return switch (task.decide(move, by, LocalDate.now(clock))) {
            case Moved(var moved) -> {
                if (move instanceof Start(var why) && why.isBlank() && links.isWaiting(id)) {
                    yield Optional.of(Refusal.WAITS_FOR_OTHERS);
                }
                if (move instanceof Delegate(var to, var _)) {
                    var refusal = mayTake(to, task, by.runs());
                    if (refusal.isPresent()) yield refusal;
                }
                record(task, moved, move, me);
                divide(task, move, me);
                yield Optional.empty();
            }
            case Refused(var why) -> Optional.of(why);
        };
    }

    /** What only the installation that runs the campaign says; elsewhere a pack brings it. */
    private static boolean isForItsRunner(TaskMove move) {
        return switch (move) {
            case Accept _, Return _, Reopen _, MarkNotApplicable _, Decide _, Extend _, Split _, Join _ -> true;
            case Start _, ReportProgress _, Submit _, OnBehalf _, Assign _, Delegate _, Recall _ -> false;
        };
    }

    /** Writes into the timeline a move that comes too late to change where the task stands. */
    @Transactional
    public void note(TaskId id, TaskMove move, Me me) {
        var task = tasks.hold(id).orElseThrow(() -> new IllegalArgumentException("no such task: " + id));
        if (!rights.asker(task, me).does()) throw new AccessDeniedException("task " + id);
        var note = noteOf(move);
        tasks.note(
                List.of(id),
                new Tasks.Entry(clock.instant(), me, move.getClass().getSimpleName(), note));
        var details = new HashMap<String, String>();
        details.put("clause", task.clause());
        details.put("from", task.state().name());
        details.put("to", task.state().name());
        if (note != null) details.put("note", note);
        audit.append(
                me,
                "work.task." + actOf(move),
                "task:" + id.value(),
                task.campaign().value(),
                task.unit().value(),
                details);
    }

    /** What would be said to this move now; empty: it would be made. */
    public Optional<Refusal> ask(TaskId id, TaskMove move, Me me) {
        var task = tasks.find(id).orElseThrow(() -> new IllegalArgumentException("no such task: " + id));
        return task.decide(move, rights.asker(task, me), LocalDate.now(clock)) instanceof Refused(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /** The task as other modules know it. */
    public Optional<TaskFacts> find(TaskId id) {
        return tasks.facts(id);
    }

    void record(Task before, Task after, TaskMove move, Me actor) {
        var at = clock.instant();
        var today = LocalDate.now(clock);
        var me = before.delegation() == null ? actor : before.delegation().signing(actor, today);
        if (move instanceof Delegate(var to, var _)) {
            participants.takePart(after.campaign().value(), List.of(to.unit()));
        }
        var name = after.person() == null || after.person().equals(before.person()) ? null : nameOf(after.person());
        tasks.save(after, name, at);
        var note = move instanceof Assign ? name : noteOf(move);
        tasks.note(List.of(after.id()), new Tasks.Entry(at, me, move.getClass().getSimpleName(), note));
        events.publishEvent(new TaskMoved(after.id(), after.campaign(), before.state(), after.state(), move));
        var details = new HashMap<String, String>();
        details.put("clause", after.clause());
        details.put("from", before.state().name());
        details.put("to", after.state().name());
        if (note != null) details.put("note", note);
        if (move instanceof Extend(var until, var _)) details.put("until", until.toString());
        audit.append(
                me,
                "work.task." + actOf(move),
                "task:" + after.id().value(),
                after.campaign().value(),
                after.unit().value(),
                details);
    }

    private void divide(Task task, TaskMove move, Me me) {
        switch (move) {
            case Split(var parts) -> {
                var others = tasks.split(task.id(), parts, clock.instant());
                tasks.note(others, new Tasks.Entry(clock.instant(), me, "SplitOff", parts.getFirst()));
                events.publishEvent(new TaskSplit(task.id(), task.campaign(), others));
            }
            case Join(var into, var _) -> {
                tasks.join(task.id(), into);
                tasks.note(List.of(into), new Tasks.Entry(clock.instant(), me, "Joined", tasks.words(task.id())));
            }
            default -> {}
        }
    }

    private boolean isOfTheUnit(PersonId person, Task task) {
        var delegation = task.delegation();
        return isOf(person, task.unit(), task) || delegation != null && isOf(person, delegation.unit(), task);
    }

    private boolean isOf(PersonId person, UnitId unit, Task task) {
        return persons.who(Power.DO_TASK, task.campaign().value(), unit).contains(person);
    }

    /** Down the line of command only, unless who runs the campaign says so; a person has to work at the unit. */
    private Optional<Refusal> mayTake(Delegation to, Task task, boolean runs) {
        if (!runs && !units.withAllBelow(task.unit()).contains(to.unit())) return Optional.of(Refusal.NOT_BELOW);
        if (to.person() == null) return Optional.empty();
        boolean works =
                persons.at(to.unit()).stream().anyMatch(person -> person.id().equals(to.person()));
        return works ? Optional.empty() : Optional.of(Refusal.NOT_OF_THE_UNIT);
    }

    private String nameOf(PersonId person) {
        return persons.names(Set.of(person)).getOrDefault(person, person.toString());
    }

    private static String actOf(TaskMove move) {
        return switch (move) {
            case Start _ -> "started";
            case ReportProgress _ -> "reported";
            case Submit _ -> "submitted";
            case OnBehalf _ -> "told";
            case Accept _ -> "accepted";
            case Return _ -> "returned";
            case Reopen _ -> "reopened";
            case MarkNotApplicable _ -> "leftOut";
            case Decide d -> d.yes() ? "wanted" : "notWanted";
            case Extend _ -> "extended";
            case Assign _ -> "assigned";
            case Delegate _ -> "delegated";
            case Recall _ -> "recalled";
            case Split _ -> "split";
            case Join _ -> "joined";
        };
    }

    private Delegation named(Delegation to) {
        if (to.person() != null) return to.named(nameOf(to.person()));
        return to.named(units.find(to.unit()).map(Unit::name).orElse(to.unit().toString()));
    }

    /** "Lò Văn Pâng (TUQ. Chủ tịch UBND xã)". */
    private static String said(Delegation to) {
        var signature = to.signature();
        var name = to.name() == null ? "" : to.name();
        return signature == null ? name : name + " (" + signature + ")";
    }

    private static @Nullable String noteOf(TaskMove move) {
        var note = switch (move) {
            case Assign _ -> "";
            case Start(var words) -> words;
            case OnBehalf(var told) -> Objects.requireNonNullElse(noteOf(told), "");
            case ReportProgress(var words) -> words;
            case Submit(var words) -> words;
            case Accept(var words) -> words;
            case Return(var why) -> why;
            case Reopen(var why) -> why;
            case MarkNotApplicable(var why) -> why;
            case Decide d -> d.reason();
            case Extend e -> e.reason();
            case Delegate(var to, var why) -> said(to) + (why.isBlank() ? "" : ": " + why.strip());
            case Recall(var why) -> why;
            case Split(var parts) -> String.join("; ", parts);
            case Join(var _, var why) -> why;
        };
        return note.isBlank() ? null : note.strip();
    }
}
