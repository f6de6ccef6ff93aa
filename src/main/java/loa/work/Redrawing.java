package loa.work;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.plan.ConfirmedDuty;
import loa.plan.DutyMerge;
import loa.plan.PlanAmended;
import loa.plan.compiler.CompiledPlan.Event;
import loa.work.Periods.Period;
import loa.work.TaskChange.Fate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons what a later edition of a plan makes of its campaign, before anything is saved. */
@Component
public class Redrawing {

    private final Campaigns campaigns;
    private final Periods periods;
    private final Tasks tasks;
    private final Almanac almanac;

    Redrawing(Campaigns campaigns, Periods periods, Tasks tasks, Almanac almanac) {
        this.campaigns = campaigns;
        this.periods = periods;
        this.tasks = tasks;
        this.almanac = almanac;
    }

    /**
     * A campaign as it will be.
     *
     * @param event the day of the event where the later edition sets another one
     */
    record Redrawn(
            List<Period> periods, EventDays days, @Nullable Event event, List<TaskChange> tasks) {}

    /** What happens to each task. */
    public List<TaskChange> tasks(PlanAmended plan) {
        return campaigns
                .find(new CampaignId(plan.plan().value()))
                .map(campaign -> redraw(plan, campaign).tasks())
                .orElse(List.of());
    }

    Redrawn redraw(PlanAmended plan, Campaign campaign) {
        var stated = periods(plan, campaign.id());
        var event = otherDay(plan);
        var days = event == null
                ? EventDays.of(campaign.startsOn(), campaign.endsOn(), Periods.ofCampaign(stated))
                : EventDays.of(event.startsOn(), event.endsOn(), Periods.ofCampaign(stated));
        return new Redrawn(stated, days, event, changes(plan, campaign.id(), stated, days));
    }

    /** The periods of the later edition; days that were announced meanwhile stay where it still leaves them open. */
    private List<Period> periods(PlanAmended plan, CampaignId campaign) {
        var known = periods.of(campaign).stream()
                .filter(period -> period.announcedLater() && period.stretch().isKnown())
                .toList();
        return Launch.periods(plan.compiled()).stream()
                .map(period -> known.stream()
                        .filter(old -> period.announcedLater()
                                && !period.stretch().isKnown()
                                && now(plan, old.clause()).equals(period.clause())
                                && old.subject() == period.subject())
                        .findFirst()
                        .map(old -> new Period(period.clause(), period.subject(), old.stretch(), true))
                        .orElse(period))
                .toList();
    }

    private static @Nullable Event otherDay(PlanAmended plan) {
        var before = plan.before().event();
        var event = plan.compiled().event();
        boolean same =
                Objects.equals(before.startsOn(), event.startsOn()) && Objects.equals(before.endsOn(), event.endsOn());
        return event.startsOn() == null || same ? null : event;
    }

    private List<TaskChange> changes(PlanAmended plan, CampaignId campaign, List<Period> stated, EventDays days) {
        var duties = plan.duties().stream()
                .collect(Collectors.toMap(duty -> duty.duty().clause(), Function.identity(), (first, again) -> first));
        var changes = new ArrayList<TaskChange>();
        var given = new HashSet<List<Object>>();
        var earlier = tasks.earlier(campaign);
        for (var task : tasks.of(campaign)) {
            var clause = now(plan, task.clause());
            // Whoever inherited a task owes it in place of those whom the plan names.
            var owners = new ArrayList<>(earlier.getOrDefault(task.id(), List.of()));
            owners.add(task.unit());
            owners.forEach(owner -> given.add(List.of(clause, owner)));
            var duty = duties.get(clause);
            var why = ends(plan, clause, duty, owners);
            if (why != null) {
                boolean ends = task.state().isOpen();
                changes.add(change(task, clause, ends ? Fate.ENDS : Fate.STAYS, task.dueOn(), why));
            } else if (duty != null) {
                var due = Change.later(due(duty, stated, days), task.extendedTo());
                changes.add(change(task, clause, Fate.GOES_ON, due, null));
            }
        }
        for (var duty : plan.duties()) {
            for (var owner : new LinkedHashSet<>(duty.owners())) {
                var clause = duty.duty().clause();
                if (!given.contains(List.of(clause, owner))) {
                    var due = due(duty, stated, days);
                    changes.add(new TaskChange(null, clause, owner, null, Fate.GIVEN, null, due, null));
                }
            }
        }
        return changes;
    }

    private static TaskChange change(
            Task task, String clause, Fate fate, @Nullable LocalDate due, @Nullable String why) {
        return new TaskChange(task.id(), clause, task.unit(), task.state(), fate, task.dueOn(), due, why);
    }

    /** Why the unit owes it no more: the plan asks nobody, or others. Members that were named later stay. */
    private static @Nullable String ends(
            PlanAmended plan, String clause, @Nullable ConfirmedDuty duty, List<UnitId> owners) {
        var why = plan.ended().get(clause);
        if (why != null) return why;
        if (duty == null || duty.owners().isEmpty() || owners.stream().anyMatch(duty.owners()::contains)) return null;
        return msg("work.amended.others", plan.edition());
    }

    private @Nullable LocalDate due(ConfirmedDuty duty, List<Period> stated, EventDays days) {
        var read = duty.duty();
        return almanac.reckon(Duties.term(read.clause(), read.actions(), read.phases(), read.deadline(), stated), days)
                .due();
    }

    static String now(PlanAmended plan, String clause) {
        return plan.moved().getOrDefault(clause, clause);
    }

    /** Clauses whose duty is another than before, or in other words. */
    static List<String> changed(PlanAmended plan) {
        var before = plan.before().duties().stream()
                .collect(Collectors.toMap(
                        duty -> now(plan, duty.clause()), Function.identity(), (first, again) -> first));
        Map<String, String> words = plan.before().clauses().stream()
                .collect(Collectors.toMap(
                        clause -> now(plan, clause.id()), clause -> clause.text(), (first, again) -> first));
        var changed = new ArrayList<String>();
        for (var duty : plan.duties()) {
            var clause = duty.duty().clause();
            var old = before.get(clause);
            if (old == null) continue;
            boolean sameWords = duty.clauseText().equals(words.get(clause));
            if (!sameWords || !DutyMerge.differences(old, duty.duty()).isEmpty()) changed.add(clause);
        }
        return changed;
    }
}
