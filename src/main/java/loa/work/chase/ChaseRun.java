package loa.work.chase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import loa.notification.NotificationDesk;
import loa.notification.NotificationDesk.Telling;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chases what is due or late, batch by batch: each batch notes the stage and tells people in one transaction, so that a run
 * that is cut off, or one beside another, never tells of the same stage twice.
 */
@Component
class ChaseRun {

    private static final int BATCH = 500;

    private final Reminders reminders;
    private final Officers officers;
    private final ChaseNotices notices;
    private final NotificationDesk desk;
    private final Timetable timetable;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChaseRun(
            Reminders reminders,
            Officers officers,
            ChaseNotices notices,
            NotificationDesk desk,
            Timetable timetable,
            TransactionTemplate transaction,
            Clock clock) {
        this.reminders = reminders;
        this.officers = officers;
        this.notices = notices;
        this.desk = desk;
        this.timetable = timetable;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Chases everything that is to be chased now, and says how many tasks that were. */
    int run() {
        return run(clock.instant());
    }

    int run(Instant now) {
        var stages = timetable.stages(now.atZone(clock.getZone()).toLocalDateTime());
        int chased = 0;
        Chased last = null;
        while (true) {
            var from = last;
            var batch = transaction.execute(status -> batch(stages, from, now));
            chased += batch.told();
            if (batch.found().size() < BATCH) return chased;
            last = batch.found().getLast();
        }
    }

    /** The tasks that were found, and how many of them nobody else had chased. */
    private record Batch(List<Chased> found, int told) {}

    /** Tasks that make one notice: of a stage, a day, and those who hear of it together. */
    record Group(
            CampaignId campaign,
            Stage stage,
            LocalDate due,
            boolean request,
            @Nullable UnitId unit,
            @Nullable PersonId person) {}

    private Batch batch(SortedMap<LocalDate, Stage> stages, @Nullable Chased from, Instant now) {
        var found = reminders.due(stages, from, BATCH);
        if (found.isEmpty()) return new Batch(found, 0);
        var groups = new LinkedHashMap<Group, List<Chased>>();
        for (var task : found)
            groups.computeIfAbsent(group(task), one -> new ArrayList<>()).add(task);
        var receivers = receivers(groups);
        var names = officers.namesById(
                receivers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var named = new HashMap<TaskId, List<String>>();
        groups.forEach((group, tasks) -> {
            var called = receivers.getOrDefault(group, Set.of()).stream()
                    .map(person -> names.getOrDefault(person, ""))
                    .toList();
            tasks.forEach(task -> named.put(task.id(), called));
        });
        var noted = reminders.note(found, named, now);
        var units = officers.units(found.stream().map(Chased::unit).toList());
        var tellings = new ArrayList<Telling>();
        groups.forEach((group, tasks) -> {
            var mine = tasks.stream().filter(task -> noted.contains(task.id())).toList();
            var persons = receivers.getOrDefault(group, Set.of());
            if (!mine.isEmpty() && !persons.isEmpty()) tellings.add(notices.telling(group, mine, persons, units));
        });
        desk.tell(tellings);
        return new Batch(found, noted.size());
    }

    /** Who runs a campaign hears of all its units at once; everybody else of their own. */
    private static Group group(Chased task) {
        var stage = Objects.requireNonNull(task.stage());
        var due = Objects.requireNonNull(task.due());
        var toChief = stage == Stage.TO_CHIEF || stage == Stage.TO_LEADER && task.request();
        return new Group(
                task.campaign(),
                stage,
                due,
                task.request(),
                toChief ? null : task.unit(),
                stage.isToTheUnit() ? task.person() : null);
    }

    private Map<Group, Set<PersonId>> receivers(Map<Group, List<Chased>> groups) {
        var receivers = new HashMap<Group, Set<PersonId>>();
        var campaigns = groups.values().stream()
                .map(List::getFirst)
                .collect(Collectors.toMap(Chased::campaign, Chased::issuer, (one, same) -> one, LinkedHashMap::new));
        campaigns.forEach((campaign, issuer) -> {
            var ours = groups.keySet().stream()
                    .filter(group -> group.campaign().equals(campaign))
                    .toList();
            var doing = officers.doing(campaign, units(ours, true));
            var above = officers.above(campaign, units(ours, false));
            var running = officers.running(campaign, issuer);
            for (var group : ours) receivers.put(group, receivers(group, doing, above, running));
        });
        return receivers;
    }

    private static Set<PersonId> receivers(
            Group group, Map<UnitId, Set<PersonId>> doing, Map<UnitId, Set<PersonId>> above, Set<PersonId> running) {
        if (group.unit() == null) return running;
        if (!group.stage().isToTheUnit()) return above.getOrDefault(group.unit(), Set.of());
        if (group.person() != null) return Set.of(group.person());
        return doing.getOrDefault(group.unit(), Set.of());
    }

    private static Set<UnitId> units(List<Group> groups, boolean toTheUnit) {
        return groups.stream()
                .filter(group -> group.unit() != null && group.stage().isToTheUnit() == toTheUnit)
                .map(Group::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
