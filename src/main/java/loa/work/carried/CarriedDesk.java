package loa.work.carried;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.organization.CampaignUnits;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.TaskId;
import loa.work.TaskMove;
import loa.work.TaskMoved;
import loa.work.TaskState;
import loa.work.TasksGiven;
import loa.work.carried.CarriedTasks.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays what a pack brought over what is on file. Lines and comments are gathered whatever comes when; where tasks stand is said
 * by the youngest pack and by what was done here that it does not know (ADR 0025). So no order of packs makes a difference.
 */
@Component
public class CarriedDesk {

    /** What it changed. */
    public record Merged(boolean younger, int given, int moved, int lines, int comments) {}

    private final CarriedTasks carried;
    private final Campaigns campaigns;
    private final CampaignUnits participants;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarriedDesk(
            CarriedTasks carried,
            Campaigns campaigns,
            CampaignUnits participants,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.carried = carried;
        this.campaigns = campaigns;
        this.participants = participants;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the campaign is one of this installation's own, or came from another one than that. */
    public boolean isOfOthers(CampaignId campaign, UUID installation) {
        if (campaigns.find(campaign).isEmpty()) return false;
        return carried.source(campaign)
                .filter(source -> source.installation().equals(installation))
                .isEmpty();
    }

    /** Waits until nobody else lays packs over the campaign; the caller's transaction ends that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CampaignId campaign) {
        carried.hold(campaign);
    }

    /**
     * Lays it over what is on file.
     *
     * @param pending what was done here about tasks that the pack does not know
     * @param ours which unit here each unit there is; one that is unknown here stays what it is
     * @param known the units there that are known here
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Merged merge(
            Orders brought,
            Source source,
            Map<TaskId, Pending> pending,
            UnaryOperator<UUID> ours,
            Set<UUID> known,
            Me by) {
        var campaign = new CampaignId(brought.campaign().id());
        var before = carried.source(campaign);
        var younger = before.isEmpty() || before.get().number() < source.number();
        var given = 0;
        var moves = new ArrayList<Moved>();
        if (younger) {
            var orders = translated(brought, ours, known);
            var states = carried.states(campaign);
            carried.lay(orders);
            carried.note(campaign, source);
            var tasks =
                    orders.tasks().stream().map(task -> settled(task, pending)).toList();
            carried.layTasks(campaign, tasks);
            takePart(campaign, orders);
            for (var task : tasks) {
                var was = states.get(task.id());
                if (was == null) given++;
                else if (was != task.state()) moves.add(new Moved(task, was));
            }
            var gone = carried.dropped(
                    campaign,
                    tasks.stream().map(Orders.Task::id).toList(),
                    orders.clauses().stream().map(Orders.Clause::id).toList(),
                    msg("work.carried.gone", source.name()),
                    clock.instant());
            given += gone.size();
        }
        var lines = carried.addLines(campaign, brought.lines());
        var comments = carried.addComments(campaign, brought.comments());
        for (var move : moves) tell(campaign, move, source, by);
        if (given > 0) events.publishEvent(new TasksGiven(campaign, by));
        return new Merged(younger, given, moves.size(), lines, comments);
    }

    private record Moved(Orders.Task task, TaskState before) {}

    private static Orders.Task settled(Orders.Task task, Map<TaskId, Pending> pending) {
        var id = new TaskId(task.id());
        var state = pending.getOrDefault(id, Pending.NOTHING).over(task.state());
        var reason = state == task.state() ? task.reason() : null;
        return task.at(task.unitId(), state, reason, task.earlierUnits());
    }

    private void takePart(CampaignId campaign, Orders orders) {
        participants.issued(campaign.value(), new UnitId(orders.campaign().issuer()));
        participants.takePart(
                campaign.value(),
                orders.tasks().stream().map(task -> new UnitId(task.unitId())).collect(Collectors.toSet()));
    }

    private void tell(CampaignId campaign, Moved moved, Source source, Me by) {
        var task = moved.task();
        var details = new HashMap<String, String>();
        details.put("clause", task.clauseId());
        details.put("from", moved.before().name());
        details.put("to", task.state().name());
        details.put("source", source.name());
        details.put("number", Long.toString(source.number()));
        if (task.reason() != null) details.put("note", task.reason());
        audit.append(by, "work.task.carried", "task:" + task.id(), campaign.value(), task.unitId(), details);
        var move = move(task);
        if (move != null) {
            events.publishEvent(new TaskMoved(new TaskId(task.id()), campaign, moved.before(), task.state(), move));
        }
    }

    /** What those who owe the task want to hear of. */
    private static @Nullable TaskMove move(Orders.Task task) {
        var reason = task.reason() == null ? "" : task.reason();
        return switch (task.state()) {
            case PROVED -> new TaskMove.Accept("");
            case RETURNED -> new TaskMove.Return(reason);
            case NOT_APPLICABLE -> new TaskMove.MarkNotApplicable(reason);
            default -> null;
        };
    }

    private static Orders translated(Orders orders, UnaryOperator<UUID> ours, Set<UUID> known) {
        var campaign = orders.campaign();
        return new Orders(
                new Orders.Campaign(
                        campaign.id(),
                        campaign.title(),
                        campaign.eventName(),
                        campaign.eventWord(),
                        ours.apply(campaign.issuer()),
                        campaign.confirmedOn(),
                        campaign.opensOn(),
                        campaign.closesOn(),
                        campaign.startsOn(),
                        campaign.endsOn()),
                orders.clauses(),
                orders.periods(),
                orders.decisions().stream()
                        .map(each -> new Orders.Decision(
                                each.id(),
                                each.kind(),
                                each.clauses(),
                                each.matter(),
                                known.contains(each.ownerUnit())
                                        ? ours.apply(each.ownerUnit())
                                        : ours.apply(campaign.issuer()),
                                each.ownerName(),
                                each.chaseOn(),
                                each.answer(),
                                each.answerWords(),
                                each.decidedAt(),
                                each.decidedBy(),
                                each.decidedByName(),
                                each.decidedByPost()))
                        .toList(),
                orders.duties().stream()
                        .map(duty -> translated(duty, ours, known))
                        .toList(),
                orders.targets(),
                orders.tasks().stream()
                        .map(task -> task.at(
                                ours.apply(task.unitId()),
                                task.state(),
                                task.reason(),
                                task.earlierUnits().stream().map(ours).toList()))
                        .toList(),
                orders.lines(),
                orders.comments());
    }

    /** Partners that are unknown here are named in the words of the clause, and cannot be asked from here. */
    private static Orders.Duty translated(Orders.Duty duty, UnaryOperator<UUID> ours, Set<UUID> known) {
        List<UUID> partners =
                duty.partners().stream().filter(known::contains).map(ours).toList();
        return new Orders.Duty(
                duty.clauseId(),
                duty.words(),
                duty.role(),
                duty.actions(),
                duty.objects(),
                duty.phases(),
                duty.languages(),
                duty.channels(),
                duty.steps(),
                partners,
                duty.ownerName(),
                duty.collective(),
                duty.request(),
                duty.deadlineWords(),
                duty.deadlineOn(),
                duty.deadlineAnchor(),
                duty.deadlineOffset(),
                duty.recurrence(),
                duty.conditionId(),
                duty.conditionPart(),
                duty.places());
    }
}
