package loa.work.web;

import static loa.work.TaskState.*;

import loa.platform.view.View;
import loa.work.Progress.Counts;

/** How many of so many tasks are proved, as a bar with its figure beside. */
public record Meter(int proved, int submitted, int running, int total) implements View {

    public static Meter of(Counts counts) {
        return new Meter(counts.of(PROVED), counts.of(SUBMITTED), counts.of(RUNNING, RETURNED), counts.total());
    }

    public String provedEnd() {
        return percent(proved);
    }

    public String submittedEnd() {
        return percent(proved + submitted);
    }

    public String runningEnd() {
        return percent(proved + submitted + running);
    }

    private String percent(int tasks) {
        return (total == 0 ? 0 : Math.round(100f * tasks / total)) + "%";
    }
}
