package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Topic;
import loa.plan.compiler.fact.Clauses.Text;
import loa.plan.compiler.structure.Structure.Item;
import org.jspecify.annotations.Nullable;

/** The topics of a plan and the phases they belong to: by their lead, their heading or the days of their round. */
final class Topics {

    private final Days days;
    private final Phases phases;
    private final @Nullable Period event;
    private final Map<String, Found<List<Phase>>> headings = new HashMap<>();

    Topics(Days days, Phases phases, @Nullable Period event) {
        this.days = days;
        this.phases = phases;
        this.event = event;
    }

    List<Found<Topic>> in(Clauses clauses) {
        var topics = new ArrayList<Found<Topic>>();
        for (var clause : clauses.of(ClauseKind.TOPIC)) topics.add(topic(clause, clauses));
        return topics;
    }

    private Found<Topic> topic(Text clause, Clauses clauses) {
        var item = clause.item();
        var words = clause.words();
        var lead = lead(words);
        if (!lead.value().isEmpty()) return of(item, lead);
        for (var heading : item.headings().reversed()) {
            var found = headings.computeIfAbsent(heading.id(), id -> heading(clauses.words(heading)));
            if (!found.value().isEmpty()) return of(item, found);
        }
        return of(item, Found.certain(List.of(Phase.values()), "phase.none-named", words.span(0, 0)));
    }

    private static Found<Topic> of(Item item, Found<List<Phase>> phases) {
        return new Found<>(
                new Topic(item.clause().id(), phases.value()), phases.rule(), phases.words(), phases.certainty());
    }

    /** The phases of {@code Trước Đại hội: …}. */
    private Found<List<Phase>> lead(Words words) {
        for (int i = 0; i < words.count() && i < 20; i++) {
            if (!words.is(i, ":")) continue;
            var lead = Words.of(words.passage().text().substring(0, words.start(i)));
            var found = phases.inHeading(lead);
            return new Found<>(found.value(), "phase.lead", words.span(0, i), found.certainty());
        }
        return Found.certain(List.of(), "phase.lead", words.span(0, 0));
    }

    private Found<List<Phase>> heading(Words words) {
        for (var period : Period.in(words, days)) {
            var touched = Phases.touched(period, event);
            if (!touched.isEmpty()) {
                return Found.certain(touched, "phase.days", words.span(period.from(), period.to()));
            }
        }
        var named = phases.inHeading(words);
        return new Found<>(named.value(), "phase.heading", named.words(), named.certainty());
    }
}
