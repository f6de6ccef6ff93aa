package loa.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.organization.CampaignUnits;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.Decision.Answer;
import loa.work.Decision.Kind;
import loa.work.TaskMove.Decide;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what the plan leaves open is entrusted to somebody, and settled. */
@Component
public class DecisionDesk {

    private final Campaigns campaigns;
    private final Decisions decisions;
    private final Periods periods;
    private final Duties duties;
    private final Tasks tasks;
    private final TaskDesk desk;
    private final TaskRights rights;
    private final Persons persons;
    private final CampaignUnits participants;
    private final Almanac almanac;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionDesk(
            Campaigns campaigns,
            Decisions decisions,
            Periods periods,
            Duties duties,
            Tasks tasks,
            TaskDesk desk,
            TaskRights rights,
            Persons persons,
            CampaignUnits participants,
            Almanac almanac,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.periods = periods;
        this.duties = duties;
        this.tasks = tasks;
        this.desk = desk;
        this.rights = rights;
        this.persons = persons;
        this.participants = participants;
        this.almanac = almanac;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Decision> find(UUID id) {
        return decisions.find(id);
    }

    /** What the plan of a campaign leaves open: first what still is, then what was settled. */
    public List<Decision> of(CampaignId campaign) {
        return decisions.of(campaign);
    }

    /** What waits for a decision: so many tasks, the nearest due on this day. */
    public record Effect(int tasks, @Nullable LocalDate next) {}

    /** What waits for each decision that is open. */
    public Map<UUID, Effect> effects(CampaignId campaign) {
        return decisions.effects(campaign);
    }

    /** Answers a "(nếu có)": a no leaves out what depends on it, and says why. */
    @Transactional
    public Optional<Objection> answer(UUID id, boolean yes, String reason, Me me) {
        var decision = open(id, me, Kind.CONDITION);
        if (decision.objection != null) return Optional.of(decision.objection);
        if (!yes && reason.isBlank()) return Optional.of(Objection.REASON_MISSING);

        var at = clock.instant();
        decisions.answer(id, yes ? Answer.YES : Answer.NO, blankToNull(reason), me, at);
        for (var task : tasks.holdWaiting(id)) {
            if (task.decide(new Decide(yes, reason), Task.Asker.RUNNER, LocalDate.now(clock))
                    instanceof Task.Moved(var moved)) {
                desk.record(task, moved, new Decide(yes, reason), me);
            }
        }
        tasks.note(tasks.partly(id), new Tasks.Entry(at, me, yes ? "PartKept" : "PartDropped", blankToNull(reason)));
        note(decision.found, yes ? "wanted" : "notWanted", Map.of("reason", reason), me);
        var found = decision.found;
        events.publishEvent(new DecisionAnswered(id, found.campaign(), found.matter(), yes, me));
        return Optional.empty();
    }

    /**
     * Fills in days that the plan left to a later notice.
     *
     * @param notice that notice, by its number among the plan's editions
     */
    @Transactional
    public Optional<Objection> announce(
            UUID id, LocalDate from, @Nullable LocalDate to, String words, @Nullable Integer notice, Me me) {
        var decision = open(id, me, Kind.ANNOUNCEMENT);
        if (decision.objection != null) return Optional.of(decision.objection);
        if (to != null && to.isBefore(from)) return Optional.of(Objection.ENDS_BEFORE_START);
        if ((to == null ? from : to).isBefore(LocalDate.now(clock))) return Optional.of(Objection.PAST);

        var at = clock.instant();
        var campaign = decision.found.campaign();
        var stretch = new Stretch(from, to);
        periods.announce(campaign, decision.found.clauses(), stretch);
        var all = periods.of(campaign);
        var period = Periods.ofCampaign(all);
        campaigns.set(campaign, period);
        var before = campaigns.find(campaign).orElseThrow();
        var days = EventDays.of(before.startsOn(), before.endsOn(), period);
        tasks.reschedule(duties.with(campaign, days, all), me, at, blankToNull(words));
        if (notice != null) decisions.source(id, notice);
        decisions.answer(id, Answer.SET, stretch.words() + (words.isBlank() ? "" : " · " + words.strip()), me, at);
        note(decision.found, "announced", Map.of("from", from.toString(), "to", to == null ? "" : to.toString()), me);
        return Optional.empty();
    }

    /** Names the members of a collective that the directory could not name; each gets the collective's duties. */
    @Transactional
    public Optional<Objection> name(UUID id, List<UnitId> members, Me me) {
        var decision = open(id, me, Kind.OWNERS);
        if (decision.objection != null) return Optional.of(decision.objection);
        if (members.isEmpty()) return Optional.of(Objection.NOBODY_CHOSEN);

        var at = clock.instant();
        var campaign = campaigns.find(decision.found.campaign()).orElseThrow();
        var all = periods.of(campaign.id());
        for (var clause : decision.found.clauses()) {
            var when = almanac.reckon(duties.term(campaign.id(), clause, all), campaign.days());
            tasks.give(campaign.id(), clause, members, duties.firstState(campaign.id(), clause), when, me, at);
        }
        participants.takePart(campaign.id().value(), members);
        events.publishEvent(new TasksGiven(campaign.id(), me));
        decisions.answer(id, Answer.SET, null, me, at);
        note(decision.found, "named", Map.of("units", Integer.toString(members.size())), me);
        return Optional.empty();
    }

    /** Says who has to settle it, and when to ask after it. */
    @Transactional
    public Optional<Objection> entrust(
            UUID id, UnitId unit, @Nullable PersonId person, @Nullable LocalDate chaseOn, Me me) {
        var decision = open(id, me, null);
        if (decision.objection != null) return Optional.of(decision.objection);
        if (chaseOn != null && chaseOn.isBefore(LocalDate.now(clock))) return Optional.of(Objection.PAST);
        var name = person == null ? null : persons.names(Set.of(person)).get(person);
        decisions.entrust(id, unit, person, name, chaseOn);
        var details = new HashMap<String, String>();
        details.put("unit", unit.toString());
        if (name != null) details.put("person", name);
        if (chaseOn != null) details.put("chaseOn", chaseOn.toString());
        note(decision.found, "entrusted", details, me);
        return Optional.empty();
    }

    private Held open(UUID id, Me me, @Nullable Kind kind) {
        var seen = decisions.find(id).orElseThrow(() -> new IllegalArgumentException("no such decision: " + id));
        var _ = campaigns.hold(seen.campaign());
        var decision = decisions.find(id).orElseThrow();
        if (!rights.runs(decision.campaign(), me)) return new Held(decision, Objection.NOT_IN_CHARGE);
        if (!decision.isOpen()) return new Held(decision, Objection.DECIDED_ALREADY);
        if (kind != null && decision.kind() != kind)
            throw new IllegalArgumentException(decision.kind() + " is no " + kind);
        return new Held(decision, null);
    }

    private void note(Decision decision, String act, Map<String, String> details, Me me) {
        var all = new HashMap<>(details);
        all.put("matter", decision.matter());
        audit.append(
                me,
                "work.decision." + act,
                "decision:" + decision.id(),
                decision.campaign().value(),
                decision.ownerUnit().value(),
                all);
    }

    private static @Nullable String blankToNull(String words) {
        return words.isBlank() ? null : words.strip();
    }

    /** A decision while its campaign is held, and why it can not be settled now, if so. */
    private record Held(Decision found, @Nullable Objection objection) {}
}
