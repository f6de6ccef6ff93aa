package loa.work.chase;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskId;
import loa.work.TaskPanel;
import loa.work.TaskSheets;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the chase of a task on its page. */
@Component
class ChasePanels implements TaskPanel {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Reminders reminders;
    private final ChaseDesk desk;
    private final TaskDesk tasks;
    private final Timetable timetable;
    private final TaskSheets sheets;
    private final Clock clock;

    ChasePanels(
            Reminders reminders, ChaseDesk desk, TaskDesk tasks, Timetable timetable, TaskSheets sheets, Clock clock) {
        this.sheets = sheets;
        this.reminders = reminders;
        this.desk = desk;
        this.tasks = tasks;
        this.timetable = timetable;
        this.clock = clock;
    }

    @Override
    public List<View> panels(TaskId task, Me me) {
        var panel = panel(task, null, "", me);
        return panel.sent().isEmpty() && panel.next() == null && panel.path() == null ? List.of() : List.of(panel);
    }

    ChasePanel panel(TaskId id, @Nullable String objection, String words, Me me) {
        var task = tasks.find(id).orElseThrow(() -> new IllegalArgumentException("no such task: " + id));
        var open =
                List.of(TaskState.READY, TaskState.RUNNING, TaskState.RETURNED).contains(task.state());
        return new ChasePanel(
                sent(id),
                open ? next(task) : null,
                open && desk.may(task.campaign(), task.unit(), me) ? "/tasks/" + id.value() + "/reminders" : null,
                objection == null ? null : msg(objection),
                words);
    }

    private List<ChasePanel.Line> sent(TaskId id) {
        var never = sheets.asks(id).filter(asks -> !asks.reminded()).isPresent();
        return never ? List.of() : reminders.of(id).stream().map(this::line).toList();
    }

    private @Nullable String next(TaskFacts task) {
        if (task.dueOn() == null) return null;
        var next = timetable.next(task.dueOn(), LocalDateTime.now(clock));
        return next == null ? null : MOMENT.format(next);
    }

    ChasePanel.Line line(Reminders.Sent sent) {
        var what = sent.byName() == null
                ? msg("work.chase.stage." + sent.stage())
                : msg("work.chase.byHand", sent.byName());
        return new ChasePanel.Line(
                Days.moment(sent.at(), clock.getZone()), what, String.join(", ", sent.receivers()), sent.words());
    }
}
