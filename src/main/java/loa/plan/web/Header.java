package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.plan.Review;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.Why;
import loa.platform.view.Days;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;

/** What letterhead, title and signature say, with what they leave unknown. */
final class Header {

    private final Map<String, Why> why = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    private Header(Review review) {
        for (var reason : review.edition().compiled().why()) why.putIfAbsent(reason.fact(), reason);
    }

    static List<Fact> of(Review review) {
        var plan = review.edition().compiled();
        var document = review.document();
        var header = new Header(review);
        if (review.letterhead() != null) header.why.keySet().removeIf(fact -> fact.startsWith("document."));
        header.add("kind", "document.kind", document.kind() == null ? null : kind(document.kind()));
        header.add("number", "document.number", document.number());
        header.add(
                "issuedOn", "document.issuedOn", document.issuedOn() == null ? null : Days.full(document.issuedOn()));
        header.add("issuer", "document.issuer", document.issuer());
        header.add("signatory", "document.signatory.name", document.signatory().name());
        header.add("event", "event.name", plan.event().name());
        header.add(
                "eventDay",
                "event.startsOn",
                plan.event().startsOn() == null ? null : Days.full(plan.event().startsOn()));
        return header.facts;
    }

    private void add(String name, String fact, @Nullable String said) {
        var reason = why.get(fact);
        var value = said == null
                ? new Fact.Value(msg("plan.header.unknown"), null, true)
                : new Fact.Value(
                        said,
                        reason == null ? null : DocumentPane.anchor(reason.words()),
                        reason != null && reason.certainty() == Certainty.CHECK);
        facts.add(new Fact(msg("plan.header." + name), List.of(value)));
    }

    private static String kind(String kind) {
        var key = "plan.kind." + kind;
        return Words.has(key) ? msg(key) : kind;
    }
}
