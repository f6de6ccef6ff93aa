package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.plan.DutyMerge.Part;
import loa.plan.DutyReview;
import loa.plan.Review;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Why;

/** What a duty says, fact by fact, each with the words it was read from. */
final class DutyFacts {

    private final Map<String, Map<String, Why>> why = new HashMap<>();
    private final Map<String, String> unitNames = new HashMap<>();

    DutyFacts(Review review) {
        for (var reason : review.edition().compiled().why()) {
            if (reason.clause() == null) continue;
            why.computeIfAbsent(reason.clause(), _ -> new HashMap<>())
                    .putIfAbsent(reason.fact() + "=" + reason.value(), reason);
            why.computeIfAbsent(reason.clause(), _ -> new HashMap<>()).putIfAbsent(reason.fact(), reason);
        }
        for (var unit : review.units()) unitNames.put(unit.key(), unit.unit().name());
    }

    String unitName(String key) {
        return unitNames.getOrDefault(key, key);
    }

    List<Fact> of(DutyReview review) {
        var duty = review.duty();
        var facts = new ArrayList<Fact>();
        add(facts, duty, "action", duty.actions(), Said::word, Enum::name);
        add(facts, duty, "object", duty.objects(), Said::word, Enum::name);
        add(facts, duty, "partner", duty.partners(), this::unitName, key -> key);
        var deadline = duty.deadline();
        if (deadline != null) {
            add(facts, duty, "deadline", List.of(deadline), Said::deadline, _ -> deadline.text());
        }
        add(facts, duty, "phase", duty.phases(), Said::word, Enum::name);
        add(facts, duty, "language", duty.languages(), Said::language, tag -> tag);
        add(facts, duty, "channel", duty.channels(), Said::word, Enum::name);
        add(facts, duty, "quantity", duty.quantities(), quantity -> quantity.text(), quantity -> quantity.text());
        add(facts, duty, "place", duty.places(), place -> place, place -> place);
        if (duty.conditional()) {
            add(facts, duty, "conditional", List.of(true), _ -> msg("plan.duty.conditional"), String::valueOf);
        }
        return facts;
    }

    /** The parts of the duty that can be done apart. */
    List<Fact.Value> steps(DutyReview review) {
        var steps = review.duty().steps();
        return steps.stream()
                .map(step -> value(review.clause(), "duty.step", step, step, steps.size()))
                .toList();
    }

    private <T> void add(
            List<Fact> facts,
            Duty duty,
            String name,
            Collection<T> values,
            Function<T, String> said,
            Function<T, String> key) {
        if (values.isEmpty()) return;
        facts.add(new Fact(
                msg("plan.fact." + name),
                values.stream()
                        .map(value -> value(
                                duty.clause(), "duty." + name, key.apply(value), said.apply(value), values.size()))
                        .toList()));
    }

    private Fact.Value value(String clause, String fact, String key, String said, int of) {
        var reasons = why.getOrDefault(clause, Map.of());
        var reason = reasons.get(fact + "=" + key);
        if (reason == null && of == 1) reason = reasons.get(fact);
        if (reason == null) return Fact.Value.of(said);
        return new Fact.Value(said, DocumentPane.anchor(reason.words()), reason.certainty() == Certainty.CHECK);
    }

    /** One part of a duty in a line of words. */
    String said(Duty duty, Part part) {
        return switch (part) {
            case UNIT -> duty.unit() == null ? msg("plan.duty.noUnit") : unitName(duty.unit());
            case ROLE -> Said.word(duty.role());
            case ACTIONS -> joined(duty.actions(), Said::word);
            case OBJECTS -> joined(duty.objects(), Said::word);
            case PARTNERS -> joined(duty.partners(), this::unitName);
            case PHASES -> joined(duty.phases(), Said::word);
            case DEADLINE -> duty.deadline() == null ? msg("plan.deadline.kind.NONE") : Said.deadline(duty.deadline());
            case CONDITIONAL -> msg(duty.conditional() ? "plan.duty.conditional" : "plan.duty.unconditional");
            case LANGUAGES -> joined(duty.languages(), Said::language);
            case CHANNELS -> joined(duty.channels(), Said::word);
            case QUANTITIES -> joined(duty.quantities(), quantity -> quantity.text());
            case PLACES -> joined(duty.places(), place -> place);
            case STEPS -> joined(duty.steps(), step -> step);
        };
    }

    private static <T> String joined(List<T> values, Function<T, String> said) {
        return values.isEmpty()
                ? msg("plan.duty.nothing")
                : values.stream().map(said).collect(Collectors.joining(", "));
    }
}
