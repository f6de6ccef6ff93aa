package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.stream.Collectors;
import loa.plan.Review;
import loa.plan.compiler.CompiledPlan.Clause;
import org.springframework.stereotype.Component;

/** Draws the page to print. */
@Component
class PrintPages {

    PrintPage page(Review review) {
        var facts = new DutyFacts(review);
        var words = review.edition().compiled().clauses().stream()
                .collect(Collectors.toMap(Clause::id, Clause::text, (first, again) -> first));
        var rows = review.duties().stream()
                .map(duty -> new PrintPage.Row(
                        duty.clause(),
                        duty.duty().unit() == null
                                ? ""
                                : facts.unitName(duty.duty().unit()),
                        words.getOrDefault(duty.clause(), ""),
                        lines(facts.of(duty)),
                        msg("plan.duty.state." + (duty.decision() == null ? "OPEN" : duty.decision()))))
                .toList();
        return new PrintPage(ReviewPages.path(review), review.head().title(), Header.of(review), rows);
    }

    private static List<PrintPage.Line> lines(List<Fact> facts) {
        return facts.stream()
                .map(fact -> new PrintPage.Line(
                        fact.name(),
                        fact.values().stream().map(Fact.Value::text).collect(Collectors.joining("; "))))
                .toList();
    }
}
