package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.platform.view.Words;
import loa.work.Due;
import loa.work.TaskId;
import loa.work.TaskState;
import loa.work.link.Link;
import loa.work.link.Link.End;
import loa.work.link.LinkState;
import org.jspecify.annotations.Nullable;

/**
 * What a task waits for, and what waits for it.
 *
 * @param path of the page where links are made; {@code null}: the reader may not
 */
public record TaskLinks(
        List<Line> needs, List<Line> gives, @Nullable String path) implements View {

    /** Its words are cut there. */
    private static final int WORDS = 90;

    /** So many of one clause stand in one line. */
    private static final int FOLDED = 3;

    private static final String ACTION = "plan.word.Action.";

    /**
     * One task at the other end, or several of one clause.
     *
     * @param what it is, in a few words
     * @param why they belong together: the chain of the plan, or who linked them
     * @param kind of the state's colour; {@code state} its words
     * @param drop path of the move that takes the link away; {@code null}: none
     */
    public record Line(
            String href,
            String clause,
            String what,
            String unit,
            String why,
            String kind,
            String state,
            @Nullable String warning,
            @Nullable String drop) {

        /** "IV.3/1 · Chỉ đạo các trường chọn và gửi ảnh". */
        public String title() {
            return clause + " · " + what;
        }
    }

    static TaskLinks of(TaskId task, List<Link> links, Function<UnitId, String> names, boolean may, LocalDate today) {
        var writer = new Writer(task, names, may, today);
        return new TaskLinks(
                writer.lines(
                        links.stream()
                                .filter(link -> link.to().task().equals(task))
                                .toList(),
                        true),
                writer.lines(
                        links.stream()
                                .filter(link -> link.from().task().equals(task))
                                .toList(),
                        false),
                may ? "/tasks/" + task.value() + "/links" : null);
    }

    /** What it waits for that is not there, in a sentence each; empty: nothing. */
    public List<Line> open() {
        return needs.stream()
                .filter(line -> line.warning() != null || line.kind().equals("warn"))
                .toList();
    }

    public boolean isEmpty() {
        return needs.isEmpty() && gives.isEmpty();
    }

    /** "Biên dịch, phát thanh" of what a task does; where the plan's verb is none that is known, its words. */
    static String what(List<Action> actions, String words) {
        var said = actions.stream()
                .filter(action -> Words.has(ACTION + action))
                .map(action -> msg(ACTION + action))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? TaskLines.shortened(words) : Due.sentence(said);
    }

    private record Writer(TaskId task, Function<UnitId, String> names, boolean may, LocalDate today) {

        List<Line> lines(List<Link> links, boolean needs) {
            var byClause = new LinkedHashMap<String, List<Link>>();
            for (var link : links) {
                byClause.computeIfAbsent(other(link, needs).clause(), none -> new ArrayList<>())
                        .add(link);
            }
            var lines = new ArrayList<Line>();
            for (var same : byClause.values()) {
                if (same.size() > FOLDED) lines.add(folded(same, needs));
                else for (var link : same) lines.add(line(link, needs));
            }
            return lines;
        }

        private Line line(Link link, boolean needs) {
            var end = other(link, needs);
            return new Line(
                    "/tasks/" + end.task().value(),
                    end.clause(),
                    TaskLines.shortened(end.words(), WORDS),
                    names.apply(end.unit()),
                    why(link, needs),
                    kind(link, needs),
                    state(link, needs),
                    warning(link),
                    may ? "/tasks/" + task.value() + "/links/" + link.id() + "/drop" : null);
        }

        private Line folded(List<Link> links, boolean needs) {
            var first = links.getFirst();
            var end = other(first, needs);
            var done = links.stream()
                    .filter(link -> other(link, needs).state() == TaskState.PROVED)
                    .count();
            var risky = links.stream()
                    .filter(link -> link.state() == LinkState.AT_RISK)
                    .toList();
            return new Line(
                    "/campaigns/" + first.campaign().value() + "/tasks?clause=" + end.clause(),
                    end.clause(),
                    TaskLines.shortened(end.words(), WORDS),
                    msg("work.link.units", links.size()),
                    why(first, needs),
                    done == links.size() ? "ok" : "mute",
                    msg("work.link.done", done, links.size()),
                    risky.isEmpty() ? null : msg("work.link.risky", risky.size()),
                    null);
        }

        private static End other(Link link, boolean needs) {
            return needs ? link.from() : link.to();
        }

        private static String why(Link link, boolean needs) {
            if (link.chain() == null) {
                var said = msg("work.link.byHand", link.byName());
                return link.note() == null ? said : said + ": " + link.note();
            }
            return msg("work.link.chain." + link.chain() + (needs ? ".needs" : ".gives")) + " ("
                    + msg("work.link.ofPlan", link.from().clause(), link.to().clause()) + ")";
        }

        private static String kind(Link link, boolean needs) {
            return switch (link.state()) {
                case MET -> "ok";
                case DROPPED, UNDECIDED -> "mute";
                case BLOCKED -> needs ? "warn" : "mute";
                case AT_RISK -> "bad";
            };
        }

        private static String state(Link link, boolean needs) {
            if (needs && link.state().isOpen() && link.from().state() == TaskState.SUBMITTED) {
                return msg("work.link.handedIn");
            }
            return msg("work.link.state." + link.state() + (needs ? ".needs" : ".gives"));
        }

        private @Nullable String warning(Link link) {
            if (link.risk() == null) return null;
            var from = link.from().dueOn();
            var to = link.to().dueOn();
            return msg(
                    "work.link.risk." + link.risk(),
                    from == null ? "" : Days.said(from, today),
                    to == null ? "" : Days.said(to, today));
        }
    }
}
