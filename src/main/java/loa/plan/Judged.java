package loa.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loa.plan.Judgement.About;
import loa.plan.Judgement.Verdict;
import loa.plan.UnitReview.Match;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.Duty;
import org.jspecify.annotations.Nullable;

/** Lays what persons said over what was read. */
final class Judged {

    /** There is but one. */
    static final String LETTERHEAD = "letterhead";

    private Judged() {}

    static Review review(PlanHead head, Edition edition, List<Judgement> judgements) {
        var said = judgements.stream()
                .collect(Collectors.groupingBy(
                        Judgement::about, Collectors.toMap(Judgement::subject, Function.identity())));
        var letterhead = said.getOrDefault(About.LETTERHEAD, Map.of()).get(LETTERHEAD);
        return new Review(
                head,
                edition,
                letterhead == null ? null : CompiledJson.letterhead(letterhead.json()),
                letterhead == null ? 0 : letterhead.version(),
                duties(edition.compiled(), said.getOrDefault(About.DUTY, Map.of())),
                units(edition.compiled(), said.getOrDefault(About.UNIT, Map.of())),
                findings(edition.compiled(), said.getOrDefault(About.FINDING, Map.of())));
    }

    private static List<DutyReview> duties(CompiledPlan plan, Map<String, Judgement> said) {
        var doubtful = plan.why().stream()
                .filter(why -> why.certainty() == Certainty.CHECK && why.fact().startsWith("duty"))
                .map(CompiledPlan.Why::clause)
                .collect(Collectors.toSet());
        var read = plan.duties().stream()
                .collect(Collectors.toMap(Duty::clause, Function.identity(), (first, again) -> first));
        var reviews = new ArrayList<DutyReview>();
        for (var clause : plan.clauses()) {
            var duty = read.get(clause.id());
            var word = said.get(clause.id());
            if (duty != null || word != null) {
                reviews.add(duty(duty, word, !doubtful.contains(clause.id())));
            }
        }
        reviews.removeIf(review -> review.read() == null && review.open());
        return reviews;
    }

    private static DutyReview duty(@Nullable Duty read, @Nullable Judgement word, boolean certain) {
        if (word == null) {
            if (read == null) throw new IllegalArgumentException("neither read nor judged");
            return new DutyReview(read, read, null, null, certain, 0, null);
        }
        var decision = switch (word.verdict()) {
            case CONFIRMED -> DutyDecision.CONFIRMED;
            case CORRECTED -> DutyDecision.CORRECTED;
            case DROPPED -> DutyDecision.DROPPED;
            default -> null;
        };
        var duty = CompiledJson.duty(word.json());
        return new DutyReview(read, duty, decision, word.reason(), certain, word.version(), word.stamp());
    }

    private static List<UnitReview> units(CompiledPlan plan, Map<String, Judgement> said) {
        var rest = new HashMap<>(said);
        var reviews = new ArrayList<UnitReview>();
        for (var unit : plan.units()) {
            var word = rest.remove(unit.key());
            reviews.add(word == null ? new UnitReview(unit, false, Match.OPEN, List.of(), 0, null) : matched(word));
        }
        rest.values().stream()
                .sorted(Comparator.comparing(Judgement::subject))
                .forEach(word -> reviews.add(matched(word)));
        return reviews;
    }

    private static UnitReview matched(Judgement word) {
        var match = switch (word.verdict()) {
            case MATCHED -> Match.MATCHED;
            case LATER -> Match.LATER;
            default -> Match.OPEN;
        };
        var matched = CompiledJson.matched(word.json());
        return new UnitReview(matched.unit(), matched.added(), match, matched.ids(), word.version(), word.stamp());
    }

    private static List<FindingReview> findings(CompiledPlan plan, Map<String, Judgement> said) {
        return IntStream.range(0, plan.findings().size())
                .mapToObj(number -> {
                    var word = said.get(String.valueOf(number));
                    var finding = plan.findings().get(number);
                    if (word == null) return new FindingReview(number, finding, null, 0, null);
                    var accepted = word.verdict() == Verdict.ACCEPTED ? word.reason() : null;
                    return new FindingReview(number, finding, accepted, word.version(), word.stamp());
                })
                .toList();
    }
}
