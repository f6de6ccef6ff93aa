package loa.work.timeline;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loa.platform.view.Days;
import loa.work.CampaignId;
import loa.work.ClauseChip;
import loa.work.ClauseStatus;
import loa.work.TaskId;
import loa.work.TaskState;
import loa.work.link.Link;
import loa.work.link.Link.End;
import loa.work.link.Need;
import loa.work.timeline.CriticalPath.Edge;
import loa.work.timeline.CriticalPath.Node;
import loa.work.timeline.TimelinePage.Chain;
import loa.work.web.TaskLines;
import loa.work.web.TaskMark;
import loa.work.web.UnitNames;

/** The chain that leaves the least time, in words: which tasks, by when each, and how many days can be lost. */
record ChainText(CampaignId campaign, UnitNames units, TaskLines lines) {

    /**
     * The links that still bind: what is done or left out binds nobody.
     *
     * @param path the tightest chain
     * @param latest by when each task must be done for what waits for it
     */
    record Binding(Optional<CriticalPath<TaskId>> path, Map<TaskId, LocalDate> latest) {

        static Binding of(List<Link> links, LocalDate today) {
            var ends = new LinkedHashMap<TaskId, End>();
            var edges = new ArrayList<Edge<TaskId>>();
            for (var link : links) {
                if (!link.state().isOpen()) continue;
                ends.put(link.from().task(), link.from());
                ends.put(link.to().task(), link.to());
                edges.add(new Edge<>(link.from().task(), link.to().task(), link.need() == Need.BEGUN));
            }
            var nodes = ends.values().stream()
                    .map(end -> new Node<>(end.task(), end.dueOn()))
                    .toList();
            return new Binding(CriticalPath.of(nodes, edges, today), CriticalPath.latest(nodes, edges, today));
        }
    }

    Chain of(CriticalPath<TaskId> path, List<Link> links) {
        var ends = new HashMap<TaskId, End>();
        links.stream().flatMap(link -> Stream.of(link.from(), link.to())).forEach(end -> ends.put(end.task(), end));
        var today = lines.today();
        var on = path.steps().stream().map(step -> end(ends, step.task())).toList();
        var names = units.of(on.stream().map(End::unit).distinct().toList());
        var steps = path.steps().stream()
                .map(step -> {
                    var end = end(ends, step.task());
                    return new TimelinePage.Step(
                            ClauseChip.of(campaign, end.clause(), status(end.state())),
                            TaskLines.shortened(end.words()),
                            names.get(end.unit()),
                            "/tasks/" + end.task().value(),
                            new TaskMark(end.state()),
                            end.dueOn() == null
                                    ? msg("work.due.none")
                                    : msg("work.timeline.due", Days.said(end.dueOn(), today)),
                            latest(step, today));
                })
                .toList();
        var said = msg(
                path.slack() < 0
                        ? "work.timeline.chain.late"
                        : path.slack() == 0 ? "work.timeline.chain.tight" : "work.timeline.chain.slack",
                steps.size(),
                on.getFirst().clause(),
                on.getLast().clause(),
                Math.abs(path.slack()));
        return new Chain(said, path.slack() < 0, steps);
    }

    private static String latest(CriticalPath.Step<TaskId> step, LocalDate today) {
        var day = Days.said(step.latest(), today);
        var slack = step.slack();
        if (slack < 0) return msg("work.timeline.step.late", day, -slack);
        return slack == 0 ? msg("work.timeline.step.tight", day) : msg("work.timeline.step.slack", day, slack);
    }

    private static ClauseStatus status(TaskState state) {
        return switch (state) {
            case WAITING, READY -> ClauseStatus.NOT_STARTED;
            case RUNNING, SUBMITTED, RETURNED -> ClauseStatus.RUNNING;
            case PROVED -> ClauseStatus.PROVED;
            case NOT_APPLICABLE -> ClauseStatus.NOT_APPLICABLE;
        };
    }

    private static End end(Map<TaskId, End> ends, TaskId task) {
        var end = ends.get(task);
        if (end == null) throw new IllegalStateException("no such end: " + task);
        return end;
    }
}
