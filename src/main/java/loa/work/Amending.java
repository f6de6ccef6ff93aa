package loa.work;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.organization.CampaignUnits;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanAmended;
import loa.platform.Me;
import loa.work.Decision.Answer;
import loa.work.Decision.Kind;
import loa.work.Duties.Waits;
import loa.work.Periods.Period;
import loa.work.Redrawing.Redrawn;
import loa.work.Task.Moved;
import loa.work.TaskChange.Fate;
import loa.work.TaskMove.Decide;
import loa.work.TaskMove.MarkNotApplicable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries a campaign over to a later edition of its plan, in the transaction that puts it in force: all of it or nothing. */
@Component
class Amending {

    private final Redrawing redrawing;
    private final Campaigns campaigns;
    private final Periods periods;
    private final Decisions decisions;
    private final Duties duties;
    private final Tasks tasks;
    private final TaskDesk desk;
    private final CampaignUnits participants;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Amending(
            Redrawing redrawing,
            Campaigns campaigns,
            Periods periods,
            Decisions decisions,
            Duties duties,
            Tasks tasks,
            TaskDesk desk,
            CampaignUnits participants,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.redrawing = redrawing;
        this.campaigns = campaigns;
        this.periods = periods;
        this.decisions = decisions;
        this.duties = duties;
        this.tasks = tasks;
        this.desk = desk;
        this.participants = participants;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended plan) {
        var campaign = campaigns.hold(new CampaignId(plan.plan().value()));
        var id = campaign.id();
        var at = clock.instant();
        var redrawn = redrawing.redraw(plan, campaign);
        var waited = moved(plan, duties.waits(id));

        campaigns.move(id, plan.moved());
        campaigns.lay(id, plan.title(), plan.compiled().clauses());
        decisions.move(id, plan.moved());
        periods.replace(id, redrawn.periods());
        campaigns.set(id, redrawn.days().campaign());
        settle(plan, id, redrawn.periods(), at);

        var waits = conditions(plan, id, waited);
        for (var duty : plan.duties()) {
            duties.save(
                    id,
                    duty,
                    Launch.ownerName(plan.compiled(), duty),
                    waits.get(duty.duty().clause()));
        }
        int ended = end(plan, redrawn);
        wake(plan, waited, waits);
        tasks.sleep(
                id,
                waits.keySet().stream()
                        .filter(clause -> !waited.containsKey(clause))
                        .toList());
        int given = give(plan, id, redrawn, at);
        tasks.note(
                tasks.ofClauses(id, Redrawing.changed(plan)),
                new Tasks.Entry(at, plan.by(), "Amended", msg("work.amended.note", plan.edition())));
        var why = msg("work.amended.note", plan.edition());
        int rescheduled = tasks.reschedule(duties.with(id, redrawn.days(), redrawn.periods()), plan.by(), at, why);
        day(plan, id, redrawn, rescheduled, at);

        participants.takePart(id.value(), Launch.unitsAtWork(plan.duties()));
        participants.inspect(id.value(), Launch.inspectors(plan.duties()));
        events.publishEvent(new TasksGiven(id, plan.by()));
        audit.append(
                plan.by(),
                "work.campaign.amended",
                "campaign:" + id.value(),
                id.value(),
                plan.issuer().value(),
                Map.of(
                        "edition", Integer.toString(plan.edition()),
                        "given", Integer.toString(given),
                        "ended", Integer.toString(ended),
                        "rescheduled", Integer.toString(rescheduled)));
    }

    /** What was left open and the later edition states is settled; what it leaves open anew waits for somebody. */
    private void settle(PlanAmended plan, CampaignId id, List<Period> stated, Instant at) {
        var words = msg("work.amended.note", plan.edition());
        var later = stated.stream()
                .filter(Period::announcedLater)
                .map(Period::clause)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var unnamed = new LinkedHashMap<String, List<String>>();
        for (var duty : plan.duties()) {
            if (duty.owners().isEmpty()) {
                unnamed.computeIfAbsent(Launch.ownerName(plan.compiled(), duty), _ -> new ArrayList<>())
                        .add(duty.duty().clause());
            }
        }
        var stillUnnamed = unnamed.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var asked = new HashSet<String>();
        for (var decision : decisions.of(id)) {
            if (decision.kind() != Kind.ANNOUNCEMENT && decision.kind() != Kind.OWNERS) continue;
            asked.addAll(decision.clauses());
            Set<String> open = decision.kind() == Kind.ANNOUNCEMENT ? later : stillUnnamed;
            if (decision.isOpen() && decision.clauses().stream().noneMatch(open::contains)) {
                decisions.answer(decision.id(), Answer.SET, words, plan.by(), at);
            }
        }
        for (var clause : later) {
            if (!asked.contains(clause)) {
                decisions.add(
                        id, Kind.ANNOUNCEMENT, List.of(clause), Launch.words(plan.compiled(), clause), plan.issuer());
            }
        }
        unnamed.forEach((name, clauses) -> {
            var fresh =
                    clauses.stream().filter(clause -> !asked.contains(clause)).toList();
            if (!fresh.isEmpty()) askForOwners(plan, id, name, fresh);
        });
    }

    /** Who is asked for the members of a collective already is asked for these clauses, too. */
    private void askForOwners(PlanAmended plan, CampaignId id, String name, List<String> clauses) {
        var open = decisions.of(id).stream()
                .filter(decision -> decision.kind() == Kind.OWNERS
                        && decision.isOpen()
                        && decision.matter().equals(name))
                .findFirst();
        if (open.isPresent()) decisions.extend(open.get(), clauses);
        else decisions.add(id, Kind.OWNERS, clauses, name, plan.issuer());
    }

    /** Conditions that stay keep their decision, whatever it was; new ones ask for one. */
    private Map<String, Waits> conditions(PlanAmended plan, CampaignId id, Map<String, Waits> waited) {
        var waits = new HashMap<String, Waits>();
        var fresh = new ArrayList<ConfirmedDuty>();
        for (var duty : plan.duties()) {
            if (!duty.duty().conditional()) continue;
            var before = waited.get(duty.duty().clause());
            if (before == null) fresh.add(duty);
            else waits.put(duty.duty().clause(), before);
        }
        Launch.matters(fresh).forEach(same -> {
            var clauses =
                    same.keySet().stream().map(duty -> duty.duty().clause()).toList();
            var words = same.values().iterator().next().words();
            var decision = decisions.add(id, Kind.CONDITION, clauses, words, plan.issuer());
            same.forEach((duty, condition) ->
                    waits.put(duty.duty().clause(), new Waits(decision, condition.whole() ? null : condition.words())));
        });
        return waits;
    }

    /** What slept for a condition that the later edition drops is to be done. */
    private void wake(PlanAmended plan, Map<String, Waits> waited, Map<String, Waits> waits) {
        var asked = plan.duties().stream().map(duty -> duty.duty().clause()).collect(Collectors.toSet());
        var free = waited.keySet().stream()
                .filter(clause -> asked.contains(clause) && !waits.containsKey(clause))
                .toList();
        var move = new Decide(true, msg("work.amended.note", plan.edition()));
        for (var task : tasks.ofClauses(new CampaignId(plan.plan().value()), free)) {
            var held = tasks.hold(task).orElseThrow();
            if (held.state() == TaskState.WAITING) move(held, move, plan.by());
        }
    }

    private int end(PlanAmended plan, Redrawn redrawn) {
        int ended = 0;
        for (var change : redrawn.tasks()) {
            if (change.fate() != Fate.ENDS || change.task() == null) continue;
            var why = Objects.requireNonNullElse(change.reason(), msg("work.amended.note", plan.edition()));
            if (move(tasks.hold(change.task()).orElseThrow(), new MarkNotApplicable(why), plan.by())) ended++;
        }
        return ended;
    }

    private boolean move(Task task, TaskMove move, Me by) {
        if (!(task.decide(move, Task.Asker.RUNNER, LocalDate.now(clock)) instanceof Moved(var moved))) return false;
        desk.record(task, moved, move, by);
        return true;
    }

    private int give(PlanAmended plan, CampaignId id, Redrawn redrawn, Instant at) {
        int given = 0;
        for (var duty : plan.duties()) {
            var clause = duty.duty().clause();
            var owners = redrawn.tasks().stream()
                    .filter(change ->
                            change.fate() == Fate.GIVEN && change.clause().equals(clause))
                    .map(TaskChange::unit)
                    .toList();
            if (owners.isEmpty()) continue;
            var when = duties.reckon(id, clause, redrawn.days(), redrawn.periods());
            given += tasks.give(id, clause, owners, duties.firstState(id, clause), when, plan.by(), at);
        }
        return given;
    }

    private void day(PlanAmended plan, CampaignId id, Redrawn redrawn, int moved, Instant at) {
        var event = redrawn.event();
        var starts = event == null ? null : event.startsOn();
        if (event == null || starts == null) return;
        var why = msg("work.amended.note", plan.edition());
        campaigns.set(id, starts, event.endsOn(), why, null, moved, plan.by(), at);
        decisions.eventDayIsSet(id, why, null, plan.by(), at);
    }

    private static Map<String, Waits> moved(PlanAmended plan, Map<String, Waits> waits) {
        var moved = new HashMap<String, Waits>();
        waits.forEach((clause, waiting) -> moved.put(Redrawing.now(plan, clause), waiting));
        return moved;
    }
}
