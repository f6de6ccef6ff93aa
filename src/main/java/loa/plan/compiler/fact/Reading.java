package loa.plan.compiler.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Channels;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Topic;
import loa.plan.compiler.CompiledPlan.Why;
import loa.plan.compiler.CompiledPlan.Window;
import loa.plan.compiler.finding.PlanFindings;
import loa.plan.compiler.finding.Told;
import loa.plan.compiler.structure.Structure;
import org.jspecify.annotations.Nullable;

/** One reading of a plan's clauses: each reader in turn, the event's days first, since others count from them. */
final class Reading {

    private final Structure structure;
    private final Clauses clauses;
    private final List<Why> why = new ArrayList<>();
    private final EventWords event;
    private final Phases phases;

    Reading(Structure structure) {
        this.structure = structure;
        this.clauses = new Clauses(structure);
        this.event = new EventWords(structure.event());
        this.phases = new Phases(event);
    }

    Facts facts() {
        var issuedOn = structure.document().issuedOn();
        var named = new Days(issuedOn, yearInName(structure.event().name()));
        var eventDays =
                new EventDates(named, event).in(clauses.all(), new Windows(named, event, phases).in(clauses.all()));
        var days = new Days(issuedOn, eventDays == null ? named.eventYear() : year(eventDays.period()));
        if (eventDays != null) tell(eventDays);

        var windows = windows(days);
        var topics = topics(days, eventDays == null ? null : eventDays.period());
        var channels = channels();

        var tasks = clauses.of(ClauseKind.DUTY).stream().map(Task::of).toList();
        var units = Units.of(clauses, tasks);
        var approvals = new Approvals(units.book());
        var reader = new Duties(units, new Deadlines(days, event), phases, approvals, why);
        var duties = new ArrayList<Duty>();
        for (var task : tasks) duties.add(reader.read(task));

        var start = eventDays == null ? null : eventDays.period().first();
        var end = eventDays == null ? null : eventDays.period().last();
        var findings = findings(start, windows, tasks, duties, units, approvals);
        return new Facts(
                start,
                end,
                units.owning(),
                topics,
                channels,
                windows,
                List.copyOf(duties),
                approvals.list(),
                findings,
                List.copyOf(why));
    }

    private List<Finding> findings(
            @Nullable LocalDate start,
            List<Window> windows,
            List<Task> tasks,
            List<Duty> duties,
            Units units,
            Approvals approvals) {
        var findings = new ArrayList<>(PlanFindings.times(start, windows));
        var later = tasks.stream().filter(Task::isLater).map(Task::id).toList();
        var invalid = PrintedDates.invalid(clauses.all());
        later.forEach(clause -> findings.add(Told.toBeAnnounced(clause)));
        findings.addAll(invalid);
        var toldOtherwise = new HashSet<@Nullable String>(later);
        invalid.forEach(finding -> toldOtherwise.add(finding.clause()));
        findings.addAll(PlanFindings.deadlines(duties, toldOtherwise));
        findings.addAll(PlanFindings.approvals(approvals.list(), units.owning()));
        approvals
                .left()
                .forEach((clause, missing) -> findings.add(Told.approvalMismatch(
                        clause, missing.stream().map(units.book()::name).toList())));
        findings.addAll(new Coverage(units.book(), units.owning()).of(structure.recipients()));
        return List.copyOf(findings);
    }

    private void tell(EventDates.Read read) {
        why.add(new Why(
                read.clause(),
                "event.startsOn",
                String.valueOf(read.period().first()),
                "event.days",
                read.words(),
                read.certainty()));
        why.add(new Why(
                read.clause(),
                "event.endsOn",
                String.valueOf(read.period().last()),
                "event.days",
                read.words(),
                read.certainty()));
    }

    private List<Window> windows(Days days) {
        var windows = new ArrayList<Window>();
        for (var read : new Windows(days, event, phases).in(clauses.all())) {
            var window = read.found().value();
            windows.add(window);
            why.add(new Found<>(
                            window.subject(),
                            read.found().rule(),
                            read.found().words(),
                            read.found().certainty())
                    .why(window.clause(), "window.subject"));
        }
        return windows;
    }

    private List<Topic> topics(Days days, @Nullable Period eventDays) {
        var topics = new ArrayList<Topic>();
        for (var found : new Topics(days, phases, eventDays).in(clauses)) {
            var topic = found.value();
            topics.add(topic);
            for (var phase : topic.phases()) {
                why.add(new Found<>(phase, found.rule(), found.words(), found.certainty())
                        .why(topic.clause(), "topic.phase"));
            }
        }
        return topics;
    }

    private List<Channels> channels() {
        var channels = new ArrayList<Channels>();
        for (var item : clauses.of(ClauseKind.CHANNEL)) {
            var found = ChannelWords.in(item.words());
            if (found.isEmpty()) continue;
            channels.add(
                    new Channels(item.id(), found.stream().map(Found::value).toList()));
            found.forEach(one -> why.add(one.why(item.id(), "channel.kind")));
        }
        return channels;
    }

    private static @Nullable Integer year(Period period) {
        var day = period.first() != null ? period.first() : period.last();
        return day == null ? null : Integer.valueOf(day.getYear());
    }

    /** Of {@code … lần thứ IX năm 2022}. */
    private static @Nullable Integer yearInName(@Nullable String name) {
        if (name == null) return null;
        var words = Words.of(name);
        for (int i = 0; i + 1 < words.count(); i++) {
            boolean year = words.is(i, "năm") && words.key(i + 1).matches("\\d{4}");
            if (year) return Integer.valueOf(words.key(i + 1));
        }
        return null;
    }
}
