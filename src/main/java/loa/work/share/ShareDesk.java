package loa.work.share;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.organization.CampaignUnits;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskId;
import loa.work.TaskRights;
import loa.work.Timeline;
import loa.work.share.Share.Asker;
import loa.work.share.Share.Moved;
import loa.work.share.Share.Refused;
import loa.work.share.Share.Why;
import loa.work.share.ShareMove.*;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where units are asked for their share of a task, and give it. */
@Component
public class ShareDesk {

    private final Shares shares;
    private final TaskDesk tasks;
    private final TaskRights rights;
    private final Units units;
    private final CampaignUnits participants;
    private final Timeline timeline;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShareDesk(
            Shares shares,
            TaskDesk tasks,
            TaskRights rights,
            Units units,
            CampaignUnits participants,
            Timeline timeline,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shares = shares;
        this.tasks = tasks;
        this.rights = rights;
        this.units = units;
        this.participants = participants;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the move, or says why not. A unit that is asked takes part in the campaign from then on. */
    @Transactional
    public Optional<Why> move(TaskId id, UnitId unit, ShareMove move, Me me) {
        var task = tasks.find(id).orElseThrow(() -> new IllegalArgumentException("no such task: " + id));
        if (unit.equals(task.unit())) return Optional.of(Why.OWNER);
        var found = shares.hold(id, unit);
        if (found.isEmpty() && !(move instanceof Ask)) return Optional.of(Why.NOT_PARTNER);
        var share = found.orElseGet(() -> Share.none(id, unit));
        return switch (share.decide(move, asker(task, unit, me), task.state(), LocalDate.now(clock))) {
            case Refused(var why) -> Optional.of(why);
            case Moved(var moved) -> {
                var at = clock.instant();
                shares.save(moved, me, at);
                if (move instanceof Ask) participants.takePart(task.campaign().value(), List.of(unit));
                var name = units.find(unit).map(each -> each.name()).orElse(unit.toString());
                timeline.note(List.of(id), "Share" + move.getClass().getSimpleName(), said(name, moved, move), me, at);
                record(task, unit, name, move, me);
                if (move instanceof Ask) {
                    events.publishEvent(new ShareAsked(id, task.campaign(), unit, moved.words(), moved.dueOn(), me));
                }
                yield Optional.empty();
            }
        };
    }

    /** Whether the person leads the task: says who is asked for what. */
    public boolean leads(TaskFacts task, Me me) {
        return rights.runs(task.campaign(), me) || rights.does(task.campaign(), task.unit(), me);
    }

    private Asker asker(TaskFacts task, UnitId unit, Me me) {
        return new Asker(leads(task, me), rights.does(task.campaign(), unit, me), new PersonId(me.person()), me.name());
    }

    private static String said(String unit, Share share, ShareMove move) {
        return switch (move) {
            case Ask _ -> unit + ": " + share.words();
            case Begin _ -> unit;
            case Deliver(var note) -> unit + ": " + note.strip();
            case GiveBack(var why) -> unit + ": " + why.strip();
        };
    }

    private void record(TaskFacts task, UnitId unit, String name, ShareMove move, Me me) {
        var details = new HashMap<String, String>();
        details.put("clause", task.clause());
        details.put("partner", name);
        var act = switch (move) {
            case Ask _ -> "asked";
            case Begin _ -> "begun";
            case Deliver _ -> "delivered";
            case GiveBack _ -> "returned";
        };
        audit.append(
                me,
                "work.share." + act,
                "task:" + task.id().value(),
                task.campaign().value(),
                unit.value(),
                details);
    }
}
