package loa.work.chase;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loa.notification.Notice;
import loa.notification.NotificationDesk.Telling;
import loa.notification.Recipients;
import loa.organization.PersonId;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.chase.ChaseRun.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of the chase: who is in the line of command is reminded, who is not is asked. */
@Component
class ChaseNotices {

    static final String KIND = "work.chase";
    static final String ESCALATION = "work.escalation";

    private static final int LISTED = 12;

    /** One notice for all tasks of a group. */
    Telling telling(Group group, List<Chased> tasks, Set<PersonId> persons, Map<UnitId, Unit> units) {
        var first = tasks.getFirst();
        var one = tasks.size() == 1;
        var words = "work.tell." + group.stage() + (group.request() ? ".request" : "") + (one ? ".one" : ".many");
        var key =
                "chase:" + group.stage() + ":" + group.due() + ":" + first.id().value() + ":" + tasks.size();
        var notice = Notice.of(
                        group.stage().isToTheUnit() ? KIND : ESCALATION,
                        key,
                        one ? "/tasks/" + first.id().value() : path(group, first),
                        words,
                        one ? first.what() : String.valueOf(tasks.size()),
                        Days.full(group.due()),
                        name(group.unit() == null && !one ? null : first.unit(), units))
                .quoting(one ? null : list(tasks, group.unit() == null, units));
        return new Telling(Recipients.of(persons), notice);
    }

    /** What somebody sends by hand for one task. */
    Notice byHand(String key, Chased task, @Nullable String words, String unit, Me by) {
        var due = task.due() == null ? msg("work.chase.noDay") : Days.full(task.due());
        return Notice.of(
                        KIND,
                        key,
                        "/tasks/" + task.id().value(),
                        "work.tell.BY_HAND" + (task.request() ? ".request" : ""),
                        by.name(),
                        task.what(),
                        due,
                        unit)
                .quoting(words)
                .by(by);
    }

    private static String path(Group group, Chased first) {
        if (group.stage().isToTheUnit()) return "/my-work";
        var unit = group.unit() == null ? "" : "&unit=" + group.unit().value();
        return "/campaigns/" + first.campaign().value() + "/tasks?late=true" + unit;
    }

    private static String list(List<Chased> tasks, boolean withUnits, Map<UnitId, Unit> units) {
        var lines = tasks.stream()
                .limit(LISTED)
                .map(task -> withUnits ? name(task.unit(), units) + ": " + task.what() : task.what())
                .collect(Collectors.joining("\n"));
        var more = tasks.size() - LISTED;
        return more > 0 ? lines + "\n" + msg("work.chase.more", more) : lines;
    }

    private static String name(@Nullable UnitId id, Map<UnitId, Unit> units) {
        if (id == null) return "";
        var unit = units.get(id);
        return unit == null ? id.toString() : unit.name();
    }
}
