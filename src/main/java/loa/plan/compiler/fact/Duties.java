package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.DutyRole;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Why;
import loa.plan.compiler.fact.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Reads the duties of a plan, one of each clause that tasks a unit. */
final class Duties {

    private final Units units;
    private final Set<String> owning;
    private final Deadlines deadlines;
    private final Phases phases;
    private final Partners partners;
    private final Approvals approvals;
    private final List<Why> why;

    Duties(Units units, Deadlines deadlines, Phases phases, Approvals approvals, List<Why> why) {
        this.units = units;
        this.owning = units.owningKeys();
        this.deadlines = deadlines;
        this.phases = phases;
        this.partners = new Partners(units.book());
        this.approvals = approvals;
        this.why = why;
    }

    Duty read(Task task) {
        var words = task.words();
        var id = task.id();
        var owner = units.owner(id);
        int from = owner == null ? 0 : owner.task();
        var unit = owner == null ? null : owner.unit().value();
        if (owner != null) why.add(owner.unit().why(id, "duty.unit"));

        var verbs = Verbs.in(words, from);
        var things = Things.in(words, verbs, from);
        var due = deadlines.of(task);
        var condition = Conditions.in(words);
        if (condition != null)
            why.add(Found.certain(true, "condition.words", condition).why(id, "duty.conditional"));
        if (unit != null) approvals.add(id, unit, words, verbs, things);

        return new Duty(
                id,
                unit,
                role(words, from),
                told(id, "duty.action", Actions.of(verbs, words)),
                told(id, "duty.object", Things.found(things, words)),
                told(id, "duty.partner", partners(task, unit, verbs, from)),
                phases(task, due),
                deadline(id, due),
                condition != null,
                told(id, "duty.language", Languages.in(words)),
                told(id, "duty.channel", channels(words, from)),
                told(id, "duty.quantity", Quantities.in(words)),
                told(id, "duty.place", places(task, from)),
                told(id, "duty.step", Steps.in(words, verbs, from)));
    }

    private static DutyRole role(Words words, int from) {
        return words.is(from, "phối", "hợp") ? DutyRole.COORDINATE : DutyRole.LEAD;
    }

    private List<Found<String>> partners(Task task, @Nullable String unit, List<Verb> verbs, int from) {
        return partners.of(task, unit == null ? "" : unit, verbs, from).stream()
                .filter(partner -> owning.contains(partner.value()))
                .toList();
    }

    /** The channels outside the names of units. */
    private List<Found<ChannelKind>> channels(Words words, int from) {
        return ChannelWords.in(words, from, words.count());
    }

    private List<Phase> phases(Task task, Deadlines.@Nullable Due due) {
        var named = new ArrayList<Phase>();
        var all = new ArrayList<Words>();
        all.add(task.words());
        all.addAll(task.times());
        for (var words : all) {
            var found = due != null && due.words() == words ? phases.in(words, due.from(), due.to()) : phases.in(words);
            for (var phase : found.value()) {
                if (named.contains(phase)) continue;
                named.add(phase);
                why.add(Found.certain(phase, found.rule(), found.words()).why(task.id(), "duty.phase"));
            }
        }
        named.sort(null);
        return List.copyOf(named);
    }

    private loa.plan.compiler.CompiledPlan.@Nullable Deadline deadline(String id, Deadlines.@Nullable Due due) {
        if (due == null || due.deadline() == null) return null;
        var deadline = due.deadline();
        Object value = deadline.date() != null
                ? deadline.date()
                : deadline.recurrence() != null
                        ? deadline.recurrence()
                        : deadline.anchor() + " " + deadline.offsetDays();
        why.add(new Why(
                id,
                "duty.deadline",
                value.toString(),
                due.rule(),
                due.words().span(due.from(), due.to()),
                Certainty.CERTAIN));
        return deadline;
    }

    private static List<Found<String>> places(Task task, int from) {
        var found = new ArrayList<>(Places.in(task.words(), from));
        for (var cell : task.places()) {
            found.add(Found.certain(cell.text(0, cell.count()), "place.column", cell.span(0, cell.count())));
        }
        return found;
    }

    private <T> List<T> told(String clause, String fact, List<Found<T>> found) {
        var values = new ArrayList<T>();
        for (var one : found) {
            values.add(one.value());
            why.add(one.why(clause, fact));
        }
        return List.copyOf(values);
    }
}
