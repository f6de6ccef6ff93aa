package loa.work.chase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import loa.plan.time.WorkingDays;
import org.jspecify.annotations.Nullable;

/** When which stage of the chase is reached, by working days. Vietnam has no summer time: an hour of the wall is an hour. */
record Timetable(ChaseSettings settings, WorkingDays working) {

    private static final int HOURS_OF_A_DAY = 24;

    /** What is late for longer is no matter for reminders any more. */
    private static final int LATEST_DAYS = 60;

    /** The hour at which the stage of a task due on this day begins. */
    LocalDateTime begins(Stage stage, LocalDate due) {
        return switch (stage) {
            case SOON -> before(due, settings.firstHours());
            case NEAR -> before(due, settings.secondHours());
            case LATE -> after(due, 1);
            case TO_LEADER -> after(due, settings.leaderDays());
            case TO_CHIEF -> after(due, settings.chiefDays());
        };
    }

    /** The stage that a task due on this day has reached; {@code null}: none yet, or none any more. */
    @Nullable
    Stage stage(LocalDate due, LocalDateTime now) {
        if (due.isBefore(now.toLocalDate().minusDays(LATEST_DAYS))) return null;
        Stage reached = null;
        for (var stage : Stage.values()) if (!begins(stage, due).isAfter(now)) reached = stage;
        return reached;
    }

    /** The first stage still to come, with its hour; empty where there is none. */
    @Nullable
    LocalDateTime next(LocalDate due, LocalDateTime now) {
        for (var stage : Stage.values()) {
            var begins = begins(stage, due);
            if (begins.isAfter(now)) return begins;
        }
        return null;
    }

    /** Every day of which a task due then has reached a stage. */
    SortedMap<LocalDate, Stage> stages(LocalDateTime now) {
        var stages = new TreeMap<LocalDate, Stage>();
        var today = now.toLocalDate();
        for (var due = today.minusDays(LATEST_DAYS); !isAhead(due, now); due = due.plusDays(1)) {
            var stage = stage(due, now);
            if (stage != null) stages.put(due, stage);
        }
        return stages;
    }

    private boolean isAhead(LocalDate due, LocalDateTime now) {
        return due.isAfter(now.toLocalDate()) && begins(Stage.SOON, due).isAfter(now);
    }

    /** A day that nobody works on counts as the last working day before it. */
    private LocalDateTime before(LocalDate due, int hours) {
        var open = working.until(due);
        int days = hours / HOURS_OF_A_DAY;
        int rest = hours % HOURS_OF_A_DAY;
        var day = days == 0 ? open : working.plus(open, -days);
        if (rest == 0) return day.atTime(settings.opening());
        var hour = day.atTime(settings.opening()).minusHours(rest);
        return working.until(hour.toLocalDate()).atTime(hour.toLocalTime());
    }

    private LocalDateTime after(LocalDate due, int days) {
        return working.plus(due, days).atTime(settings.opening());
    }
}
