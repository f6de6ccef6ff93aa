package loa.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.plan.Judgement.About;
import loa.plan.Judgement.Verdict;
import loa.plan.PlanChange.Choice;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.change.ClauseChange;
import loa.plan.compiler.change.ClauseChange.Kind;
import loa.plan.compiler.change.ClauseChanges;
import org.jspecify.annotations.Nullable;

/** Holds a later edition against the one in force: what changed, and what of what persons said goes on. */
final class Amendments {

    static final String ANNOUNCED_LATER = "TO_BE_ANNOUNCED";

    private Amendments() {}

    static Amendment of(Review now, Review next, List<Judgement> said) {
        var choices = said.stream()
                .filter(word -> word.about() == About.CHANGE)
                .collect(Collectors.toMap(Judgement::subject, Function.identity()));
        var clauses = between(now.edition().compiled(), next.edition().compiled()).stream()
                .map(clause -> change(now, next, clause, choices))
                .toList();
        return new Amendment(now, next, clauses);
    }

    private static List<ClauseChange> between(CompiledPlan now, CompiledPlan next) {
        return ClauseChanges.between(now.clauses(), next.clauses());
    }

    private static PlanChange change(Review now, Review next, ClauseChange clause, Map<String, Judgement> choices) {
        var before = keptDuty(now, clause.before());
        var after = keptDuty(next, clause.after());
        Set<DutyMerge.Part> parts =
                before == null || after == null ? Set.of() : DutyMerge.differences(before.duty(), after.duty());
        boolean period = !days(now.edition().compiled(), clause.before())
                .equals(days(next.edition().compiled(), clause.after()));
        var bare = new PlanChange(clause, before, after, parts, period, null, null, 0, null);
        var word = choices.get(bare.name());
        if (word == null) return bare;
        var choice = switch (word.verdict()) {
            case TAKEN -> Choice.TAKEN;
            case KEPT -> Choice.KEPT;
            default -> null;
        };
        return new PlanChange(
                clause, before, after, parts, period, choice, word.reason(), word.version(), word.stamp());
    }

    private static @Nullable DutyReview keptDuty(Review review, @Nullable Clause clause) {
        return clause == null
                ? null
                : review.duty(clause.id()).filter(DutyReview::kept).orElse(null);
    }

    /** What the clause says of days, wherever it stands; also that they are to be announced. */
    private static List<Object> days(CompiledPlan plan, @Nullable Clause clause) {
        if (clause == null) return List.of();
        var windows = plan.windows().stream()
                .filter(window -> window.clause().equals(clause.id()))
                .map(window -> (Object) Readdressed.window(window, ""))
                .collect(Collectors.toList());
        boolean later = plan.findings().stream()
                .anyMatch(finding ->
                        clause.id().equals(finding.clause()) && finding.code().equals(ANNOUNCED_LATER));
        if (later) windows.add(ANNOUNCED_LATER);
        return windows;
    }

    /** What persons said of the edition in force and that goes on to the later one. */
    static List<Judgement> carried(Review now, CompiledPlan next) {
        var read = next.duties().stream()
                .collect(Collectors.toMap(Duty::clause, Function.identity(), (first, again) -> first));
        var carried = between(now.edition().compiled(), next).stream()
                .filter(clause -> clause.before() != null && clause.after() != null)
                .flatMap(clause -> now.duty(clause.before().id()).stream()
                        .map(duty -> duty(
                                duty,
                                clause.after().id(),
                                read.get(clause.after().id()),
                                clause.kind())))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toList());
        carried.addAll(units(now, next));
        carried.addAll(findings(now, next));
        return carried;
    }

    private static @Nullable Judgement duty(DutyReview old, String clause, @Nullable Duty read, Kind kind) {
        boolean sameWords = kind != Kind.CHANGED;
        var mine = Readdressed.duty(old.duty(), clause);
        if (!old.kept()) {
            return sameWords ? word(clause, Verdict.DROPPED, read == null ? mine : read, old.reason()) : null;
        }
        // What a person found, or what was agreed of the same words in the same place, stays though nothing is read
        // there.
        boolean stays = kind == Kind.SAME || old.read() == null;
        if (read == null) return stays ? word(clause, Verdict.CORRECTED, mine, null) : null;
        var base = old.read() == null ? mine : old.read();
        var merged = DutyMerge.of(base, mine, read).merged();
        boolean asRead = merged.equals(read);
        if (sameWords && DutyMerge.differences(merged, mine).isEmpty()) {
            return word(clause, asRead ? Verdict.CONFIRMED : Verdict.CORRECTED, merged, null);
        }
        return asRead ? null : word(clause, Verdict.OPEN, merged, null);
    }

    private static List<Judgement> units(Review now, CompiledPlan next) {
        var named = next.units().stream()
                .collect(Collectors.toMap(CompiledPlan.Unit::key, Function.identity(), (first, again) -> first));
        return now.units().stream()
                .map(unit -> {
                    var again = named.get(unit.key());
                    var matched = CompiledJson.Matched.of(
                            again == null ? unit.unit() : again, again == null || unit.added(), unit.units());
                    var verdict = Verdict.valueOf(unit.match().name());
                    return new Judgement(About.UNIT, unit.key(), 1, verdict, CompiledJson.write(matched), null, null);
                })
                .toList();
    }

    private static List<Judgement> findings(Review now, CompiledPlan next) {
        return now.findings().stream()
                .filter(finding -> finding.accepted() != null)
                .flatMap(old -> java.util.stream.IntStream.range(
                                0, next.findings().size())
                        .filter(number -> same(old.finding(), next.findings().get(number)))
                        .mapToObj(number -> new Judgement(
                                About.FINDING,
                                String.valueOf(number),
                                1,
                                Verdict.ACCEPTED,
                                null,
                                old.accepted(),
                                null)))
                .collect(Collectors.toMap(Judgement::subject, Function.identity(), (first, again) -> first))
                .values()
                .stream()
                .toList();
    }

    private static boolean same(CompiledPlan.Finding one, CompiledPlan.Finding other) {
        return one.code().equals(other.code()) && one.message().equals(other.message());
    }

    private static Judgement word(String clause, Verdict verdict, Duty duty, @Nullable String reason) {
        return new Judgement(About.DUTY, clause, 1, verdict, CompiledJson.write(duty), reason, null);
    }
}
