package loa.work.chase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.notification.NotificationDesk.Telling;
import loa.notification.Recipients;
import loa.organization.CampaignUnits;
import loa.organization.PersonId;
import loa.platform.view.Days;
import loa.work.Delegation;
import loa.work.TaskMove.*;
import loa.work.TaskMoved;
import loa.work.TasksGiven;
import loa.work.share.ShareAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their tasks, as it happens. */
@Component
class Happenings {

    static final String GIVEN = "work.given";
    static final String PROOF = "work.proof";
    static final String TO_CHECK = "work.toCheck";

    private final Whereabouts tasks;
    private final Officers officers;
    private final CampaignUnits campaigns;
    private final NotificationDesk desk;

    Happenings(Whereabouts tasks, Officers officers, CampaignUnits campaigns, NotificationDesk desk) {
        this.tasks = tasks;
        this.officers = officers;
        this.campaigns = campaigns;
        this.desk = desk;
    }

    @EventListener
    void tell(TaskMoved moved) {
        switch (moved.move()) {
            case Assign(var person) when person != null -> tell(moved, GIVEN, "assigned", Set.of(person), "");
            case Submit _ -> {
                var task = tasks.find(moved.task());
                var checking = officers.checking(
                        task.campaign(), campaigns.checking(task.campaign().value()));
                tell(moved, TO_CHECK, "submitted", checking, officers.nameOf(task.unit()));
            }
            case Delegate(var to, var _) ->
                tell(moved, GIVEN, "delegated", taking(moved, to), to.name() == null ? "" : to.name());
            case Accept _ -> tell(moved, PROOF, "accepted", owners(moved), "");
            case Return(var why) -> tell(moved, PROOF, "returned", owners(moved), why);
            case Reopen(var why) -> tell(moved, GIVEN, "reopened", owners(moved), why);
            case MarkNotApplicable(var why) -> tell(moved, GIVEN, "leftOut", owners(moved), why);
            case Extend(var until, var _) -> tell(moved, GIVEN, "extended", owners(moved), Days.full(until));
            default -> {
                // Nobody waits to hear of it.
            }
        }
    }

    /** Who does it for its unit from now on. */
    private Set<PersonId> taking(TaskMoved moved, Delegation to) {
        if (to.person() != null) return Set.of(to.person());
        return officers.doing(moved.campaign(), List.of(to.unit())).getOrDefault(to.unit(), Set.of());
    }

    /** The unit that is asked for its share hears what for, and who asked what became of it. */
    @EventListener
    void tell(ShareAsked asked) {
        var task = tasks.find(asked.task());
        var persons = new LinkedHashSet<>(
                officers.doing(asked.campaign(), List.of(asked.unit())).getOrDefault(asked.unit(), Set.of()));
        persons.remove(new PersonId(asked.by().person()));
        var due = asked.dueOn() == null ? "" : Days.full(asked.dueOn());
        desk.tell(
                Recipients.of(persons),
                Notice.of(
                                GIVEN,
                                "share:" + asked.task().value() + ":" + asked.unit() + ":" + task.sequence(),
                                "/tasks/" + asked.task().value(),
                                asked.dueOn() == null ? "work.tell.share" : "work.tell.share.dated",
                                officers.nameOf(task.unit()),
                                asked.words(),
                                due,
                                task.what())
                        .by(asked.by()));
    }

    /** Each unit hears once how many tasks it has, and again when there are more or fewer. */
    @EventListener
    void tell(TasksGiven given) {
        var counts = tasks.counts(given.campaign());
        var doing = officers.doing(given.campaign(), counts.keySet());
        var name = tasks.eventName(given.campaign());
        desk.tell(counts.entrySet().stream()
                .map(entry -> new Telling(
                        Recipients.of(doing.getOrDefault(entry.getKey(), Set.of())),
                        Notice.of(
                                        GIVEN,
                                        "given:" + given.campaign().value() + ":" + entry.getKey() + ":"
                                                + entry.getValue(),
                                        "/my-work",
                                        "work.tell.given",
                                        officers.nameOf(entry.getKey()),
                                        String.valueOf(entry.getValue()),
                                        name)
                                .by(given.by())))
                .toList());
    }

    private void tell(TaskMoved moved, String kind, String what, Set<PersonId> persons, String more) {
        var task = tasks.find(moved.task());
        var others = new LinkedHashSet<>(persons);
        others.remove(task.movedBy());
        var due = task.due() == null ? "" : Days.full(task.due());
        var words = "work.tell." + what + (what.equals("assigned") && task.due() != null ? ".dated" : "");
        desk.tell(
                Recipients.of(others),
                Notice.of(
                        kind,
                        what + ":" + moved.task().value() + ":" + task.sequence(),
                        "/tasks/" + moved.task().value(),
                        words,
                        task.what(),
                        more,
                        due));
    }

    private Set<PersonId> owners(TaskMoved moved) {
        var task = tasks.find(moved.task());
        if (task.person() != null) return Set.of(task.person());
        return officers.doing(moved.campaign(), List.of(task.unit())).getOrDefault(task.unit(), Set.of());
    }
}
