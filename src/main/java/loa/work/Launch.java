package loa.work;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import loa.audit.AuditLog;
import loa.organization.CampaignUnits;
import loa.organization.UnitId;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanConfirmed;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Action;
import loa.work.Decision.Kind;
import loa.work.Duties.Waits;
import loa.work.Periods.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a campaign of a confirmed plan, in the transaction of the confirmation: all of it or nothing, and only once. */
@Component
class Launch {

    private final Campaigns campaigns;
    private final Periods periods;
    private final Decisions decisions;
    private final Duties duties;
    private final Tasks tasks;
    private final CampaignUnits participants;
    private final Almanac almanac;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Launch(
            Campaigns campaigns,
            Periods periods,
            Decisions decisions,
            Duties duties,
            Tasks tasks,
            CampaignUnits participants,
            Almanac almanac,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.periods = periods;
        this.decisions = decisions;
        this.duties = duties;
        this.tasks = tasks;
        this.participants = participants;
        this.almanac = almanac;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanConfirmed plan) {
        var at = clock.instant();
        var stated = periods(plan.compiled());
        var campaign = campaign(plan, Periods.ofCampaign(stated));
        if (!campaigns.add(campaign)) return;

        var id = campaign.id();
        campaigns.add(id, plan.compiled().clauses());
        periods.add(id, stated);
        openDecisions(plan, id, stated);
        if (campaign.startsOn() != null) {
            campaigns.set(id, campaign.startsOn(), campaign.endsOn(), null, null, 0, plan.by(), at);
        }
        var waits = conditions(plan, id);
        int given = 0;
        for (var duty : plan.duties()) given += give(plan, campaign, duty, waits.get(duty), stated, at);
        participants.issued(id.value(), plan.issuer());
        participants.takePart(id.value(), unitsAtWork(plan.duties()));
        participants.inspect(id.value(), inspectors(plan.duties()));
        events.publishEvent(new TasksGiven(id, plan.by()));
        audit.append(
                plan.by(),
                "work.campaign.started",
                "campaign:" + id.value(),
                id.value(),
                plan.issuer().value(),
                Map.of("title", plan.title(), "tasks", Integer.toString(given)));
    }

    private static Campaign campaign(PlanConfirmed plan, Stretch period) {
        var event = plan.compiled().event();
        var name = event.name() == null ? plan.title() : event.name();
        return new Campaign(
                new CampaignId(plan.plan().value()),
                plan.title(),
                name,
                EventWord.of(name),
                plan.issuer(),
                plan.on(),
                event.startsOn(),
                event.startsOn() == null ? null : event.endsOn(),
                period);
    }

    /** The plan's periods, and one without days for each duty whose day is left to a later notice. */
    static List<Period> periods(CompiledPlan plan) {
        var all = new ArrayList<Period>();
        for (var window : plan.windows()) {
            var stretch = new Stretch(window.from(), window.to());
            all.add(new Period(window.clause(), window.subject(), stretch, window.toBeAnnounced()));
        }
        for (var finding : plan.findings()) {
            var clause = finding.clause();
            if (clause == null || !finding.code().equals("TO_BE_ANNOUNCED")) continue;
            if (all.stream().noneMatch(period -> period.clause().equals(clause))) {
                all.add(new Period(clause, null, Stretch.UNKNOWN, true));
            }
        }
        return all;
    }

    private void openDecisions(PlanConfirmed plan, CampaignId id, List<Period> stated) {
        var event = plan.compiled().event();
        if (event.startsOn() == null) {
            var name = event.name() == null ? plan.title() : event.name();
            decisions.add(id, Kind.EVENT_DAY, List.of(), name, plan.issuer());
        }
        var later = new LinkedHashSet<String>();
        for (var period : stated) if (period.announcedLater()) later.add(period.clause());
        for (var clause : later) {
            decisions.add(id, Kind.ANNOUNCEMENT, List.of(clause), words(plan.compiled(), clause), plan.issuer());
        }
        var unnamed = new LinkedHashMap<String, List<String>>();
        for (var duty : plan.duties()) {
            if (duty.owners().isEmpty()) {
                unnamed.computeIfAbsent(ownerName(plan.compiled(), duty), name -> new ArrayList<>())
                        .add(duty.duty().clause());
            }
        }
        unnamed.forEach((name, clauses) -> decisions.add(id, Kind.OWNERS, clauses, name, plan.issuer()));
    }

    /** Conditional duties, those together whose "(nếu có)" speaks of the same thing. */
    static Collection<Map<ConfirmedDuty, Condition>> matters(List<ConfirmedDuty> duties) {
        var byMatter = new LinkedHashMap<Object, Map<ConfirmedDuty, Condition>>();
        for (var duty : duties) {
            if (!duty.duty().conditional()) continue;
            var condition = Condition.of(duty.clauseText(), duty.duty().objects());
            var matter = Objects.requireNonNullElse(
                    (Object) condition.object(), duty.duty().clause());
            byMatter.computeIfAbsent(matter, same -> new LinkedHashMap<>()).put(duty, condition);
        }
        return byMatter.values();
    }

    private Map<ConfirmedDuty, Waits> conditions(PlanConfirmed plan, CampaignId id) {
        var waits = new LinkedHashMap<ConfirmedDuty, Waits>();
        for (var same : matters(plan.duties())) {
            var clauses =
                    same.keySet().stream().map(duty -> duty.duty().clause()).toList();
            var words = same.values().iterator().next().words();
            var decision = decisions.add(id, Kind.CONDITION, clauses, words, plan.issuer());
            same.forEach((duty, condition) ->
                    waits.put(duty, new Waits(decision, condition.whole() ? null : condition.words())));
        }
        return waits;
    }

    private int give(
            PlanConfirmed plan,
            Campaign campaign,
            ConfirmedDuty duty,
            @Nullable Waits waits,
            List<Period> stated,
            Instant at) {
        var read = duty.duty();
        duties.save(campaign.id(), duty, ownerName(plan.compiled(), duty), waits);
        var state = waits != null && waits.part() == null ? TaskState.WAITING : TaskState.READY;
        var when = almanac.reckon(
                Duties.term(read.clause(), read.actions(), read.phases(), read.deadline(), stated), campaign.days());
        var owners = new LinkedHashSet<>(duty.owners());
        return tasks.give(campaign.id(), read.clause(), owners, state, when, plan.by(), at);
    }

    /** One unit that the plan asks to inspect, not many of a kind: the communes look after their villages, not each other. */
    static List<UnitId> inspectors(List<ConfirmedDuty> duties) {
        return duties.stream()
                .filter(duty -> !duty.collective() && duty.duty().actions().contains(Action.INSPECT))
                .flatMap(duty -> duty.owners().stream())
                .distinct()
                .toList();
    }

    static TreeSet<UnitId> unitsAtWork(List<ConfirmedDuty> duties) {
        var units = new TreeSet<UnitId>(Comparator.comparing(UnitId::value));
        for (var duty : duties) {
            units.addAll(duty.owners());
            units.addAll(duty.partners());
        }
        return units;
    }

    static String words(CompiledPlan plan, String clause) {
        return plan.clauses().stream()
                .filter(each -> each.id().equals(clause))
                .map(CompiledPlan.Clause::text)
                .findFirst()
                .orElse(clause);
    }

    static String ownerName(CompiledPlan plan, ConfirmedDuty duty) {
        return plan.units().stream()
                .filter(unit -> unit.key().equals(duty.duty().unit()))
                .map(CompiledPlan.Unit::name)
                .findFirst()
                .orElse(duty.duty().clause());
    }
}
