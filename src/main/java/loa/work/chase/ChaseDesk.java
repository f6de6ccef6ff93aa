package loa.work.chase;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskRights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people remind others of tasks: who runs or checks the campaign, and who leads the unit. */
@Component
public class ChaseDesk {

    /** Nobody is reminded of the same task more often. */
    private static final Duration PAUSE = Duration.ofHours(4);

    private static final int LONGEST = 500;

    private final Reminders reminders;
    private final Officers officers;
    private final ChaseNotices notices;
    private final NotificationDesk desk;
    private final TaskRights taskRights;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    ChaseDesk(
            Reminders reminders,
            Officers officers,
            ChaseNotices notices,
            NotificationDesk desk,
            TaskRights taskRights,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.reminders = reminders;
        this.officers = officers;
        this.notices = notices;
        this.desk = desk;
        this.taskRights = taskRights;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of asking for reminders.
     *
     * @param reminded tasks whose people were told
     * @param justNow tasks that somebody reminded of within four hours
     * @param nothingToDo tasks that are done, handed in or asleep
     * @param notYours tasks that are not for the asker to chase
     * @param nobody tasks of units with nobody to tell
     */
    public record Outcome(int reminded, int justNow, int nothingToDo, int notYours, int nobody) {

        /** Message key of the one sentence that says it, for a single task. */
        public String key() {
            if (reminded > 0) return "work.notice.reminded";
            if (justNow > 0) return "work.chase.justNow";
            if (notYours > 0) return "work.chase.notYours";
            return nobody > 0 ? "work.chase.nobody" : "work.chase.nothingToDo";
        }
    }

    /** Whether the person may remind the unit of its tasks. */
    public boolean may(CampaignId campaign, UnitId unit, Me me) {
        return taskRights.runs(campaign, me)
                || taskRights.checks(campaign, me)
                || rights.may(me, Power.CHECK_PROOF, campaign.value(), unit);
    }

    /** Reminds those who have these tasks in hand, with the asker's own words if any. */
    @Transactional
    public Outcome remind(Collection<TaskId> tasks, @Nullable String words, Me me) {
        var wanted = Set.copyOf(tasks);
        var open = reminders.open(wanted);
        var now = clock.instant();
        var last = reminders.byHand(wanted);
        var said = words == null || words.isBlank() ? null : shortened(words.strip());
        int justNow = 0;
        int notYours = 0;
        int nobody = 0;
        int reminded = 0;
        var units = officers.units(open.stream().map(Chased::unit).toList());
        for (var ours :
                open.stream().collect(Collectors.groupingBy(Chased::campaign)).values()) {
            var campaign = ours.getFirst().campaign();
            var doing = officers.doing(
                    campaign, ours.stream().map(Chased::unit).collect(Collectors.toCollection(LinkedHashSet::new)));
            for (var task : ours) {
                var before = last.get(task.id());
                if (!may(campaign, task.unit(), me)) notYours++;
                else if (before != null && before.plus(PAUSE).isAfter(now)) justNow++;
                else if (send(task, receivers(task, doing), said, units, me)) reminded++;
                else nobody++;
            }
        }
        return new Outcome(reminded, justNow, wanted.size() - open.size(), notYours, nobody);
    }

    /** Reminds all units of a campaign, as far as the asker sees them, of what is late. */
    @Transactional
    public Outcome remindLate(CampaignId campaign, @Nullable String words, Me me) {
        return remind(reminders.late(campaign, taskRights.sight(campaign, me), LocalDate.now(clock)), words, me);
    }

    private boolean send(Chased task, Set<PersonId> persons, @Nullable String words, Map<UnitId, Unit> units, Me me) {
        var others = persons.stream()
                .filter(person -> !person.value().equals(me.person()))
                .collect(Collectors.toSet());
        if (others.isEmpty()) return false;
        var id = UUID.randomUUID();
        var unit = units.get(task.unit());
        var unitName = unit == null ? "" : unit.name();
        reminders.note(id, task, officers.names(others), words, me, clock.instant());
        desk.tell(Recipients.of(others), notices.byHand("chase:hand:" + id, task, words, unitName, me));
        audit.append(
                me,
                "work.task.reminded",
                "task:" + task.id().value(),
                task.campaign().value(),
                task.unit().value(),
                Map.of("clause", task.clause()));
        return true;
    }

    private static Set<PersonId> receivers(Chased task, Map<UnitId, Set<PersonId>> doing) {
        return task.person() != null ? Set.of(task.person()) : doing.getOrDefault(task.unit(), Set.of());
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
