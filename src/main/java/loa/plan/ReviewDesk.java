package loa.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.plan.Judgement.About;
import loa.plan.Judgement.Verdict;
import loa.plan.Refusal.Reason;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Unit;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a person goes through what was read in a plan, duty by duty and finding by finding. Each word answers a version,
 * that of the thing the person saw; where another person answered it before, the word is refused.
 */
@Component
public class ReviewDesk {

    private final Judging judging;

    ReviewDesk(Judging judging) {
        this.judging = judging;
    }

    /** Agrees the duty as it stands. */
    @Transactional
    public Optional<Refusal> confirm(PlanId id, String clause, int version, Me by) {
        return judging.judge(
                id,
                by,
                review -> review.duty(clause)
                        .map(duty -> decide(review, duty.duty(), version, agreed(duty, duty.duty()), null, by))
                        .orElseGet(Judging::notHere));
    }

    /**
     * Puts the duty right, or makes one of a clause that was read as none.
     *
     * @param newUnit an owner that the plan's headings do not name; it joins the plan's units
     */
    @Transactional
    public Optional<Refusal> correct(PlanId id, Duty duty, @Nullable Unit newUnit, int version, Me by) {
        return judging.judge(id, by, review -> {
            var seen = review.duty(duty.clause());
            if (seen.isEmpty() && !review.hasClause(duty.clause())) return Judging.notHere();
            if (!knows(review, duty, newUnit)) return Judging.notHere();
            if (newUnit != null && review.unit(newUnit.key()).isEmpty()) {
                var content = CompiledJson.write(CompiledJson.Matched.of(newUnit, true, List.of()));
                judging.add(review, new Judgement(About.UNIT, newUnit.key(), 1, Verdict.OPEN, content, null, null), by);
            }
            return decide(review, duty, version, agreed(seen.orElse(null), duty), null, by);
        });
    }

    /** Leaves the duty out of the campaign, for a reason that is kept. */
    @Transactional
    public Optional<Refusal> drop(PlanId id, String clause, int version, String reason, Me by) {
        if (reason.isBlank()) return Optional.of(Refusal.of(Reason.REASON_MISSING));
        return judging.judge(
                id,
                by,
                review -> review.duty(clause)
                        .map(duty -> decide(review, duty.duty(), version, Verdict.DROPPED, reason.strip(), by))
                        .orElseGet(Judging::notHere));
    }

    /** Takes back what was decided about the duty; what was corrected in it stays. */
    @Transactional
    public Optional<Refusal> reopen(PlanId id, String clause, int version, Me by) {
        return judging.judge(
                id,
                by,
                review -> review.duty(clause)
                        .map(duty -> decide(review, duty.duty(), version, Verdict.OPEN, null, by))
                        .orElseGet(Judging::notHere));
    }

    /** Agrees at one stroke all open duties of which every fact is certain. */
    @Transactional
    public Optional<Refusal> confirmCertain(PlanId id, Me by) {
        return judging.judge(id, by, review -> {
            var certain = review.certain();
            for (var duty : certain) {
                judging.add(review, word(duty.duty(), duty.version(), agreed(duty, duty.duty()), null), by);
            }
            judging.record(review, "plan.duty.certain", Map.of("count", String.valueOf(certain.size())), by);
            return Optional.empty();
        });
    }

    /** Puts right what letterhead, title and signature say. */
    @Transactional
    public Optional<Refusal> correct(PlanId id, Letterhead letterhead, int version, Me by) {
        if (letterhead.title().isBlank()) return Optional.of(Refusal.of(Reason.TITLE_MISSING));
        return judging.judge(id, by, review -> {
            var word = new Judgement(
                    About.LETTERHEAD,
                    Judged.LETTERHEAD,
                    version + 1,
                    Verdict.CORRECTED,
                    CompiledJson.write(letterhead),
                    null,
                    null);
            var refusal =
                    judging.say(review, word, "plan.letterhead.corrected", Map.of("title", letterhead.title()), by);
            if (refusal.isEmpty() && !review.waiting()) judging.rename(review, letterhead);
            return refusal;
        });
    }

    /** Lets a finding stand, for a reason; no reason takes that back. */
    @Transactional
    public Optional<Refusal> accept(PlanId id, int finding, int version, @Nullable String reason, Me by) {
        if (reason != null && reason.isBlank()) return Optional.of(Refusal.of(Reason.REASON_MISSING));
        var verdict = reason == null ? Verdict.OPEN : Verdict.ACCEPTED;
        var act = reason == null ? "plan.finding.reopened" : "plan.finding.accepted";
        var subject = String.valueOf(finding);
        var word = new Judgement(About.FINDING, subject, version + 1, verdict, null, reason, null);
        return judging.judge(
                id,
                by,
                review -> review.finding(finding)
                        .map(found -> judging.say(
                                review,
                                word,
                                act,
                                details("finding", found.finding().code(), reason),
                                by))
                        .orElseGet(Judging::notHere));
    }

    private Optional<Refusal> decide(
            Review review, Duty duty, int version, Verdict verdict, @Nullable String reason, Me by) {
        var act = switch (verdict) {
            case CONFIRMED -> "plan.duty.confirmed";
            case CORRECTED -> "plan.duty.corrected";
            case DROPPED -> "plan.duty.dropped";
            default -> "plan.duty.reopened";
        };
        return judging.say(
                review, word(duty, version, verdict, reason), act, details("clause", duty.clause(), reason), by);
    }

    private static boolean knows(Review review, Duty duty, @Nullable Unit newUnit) {
        var unit = duty.unit();
        boolean ownerKnown = unit == null
                || review.unit(unit).isPresent()
                || newUnit != null && newUnit.key().equals(unit);
        return ownerKnown
                && duty.partners().stream().allMatch(key -> review.unit(key).isPresent());
    }

    private static Verdict agreed(@Nullable DutyReview seen, Duty duty) {
        return seen != null && duty.equals(seen.read()) ? Verdict.CONFIRMED : Verdict.CORRECTED;
    }

    private static Judgement word(Duty duty, int version, Verdict verdict, @Nullable String reason) {
        return new Judgement(About.DUTY, duty.clause(), version + 1, verdict, CompiledJson.write(duty), reason, null);
    }

    private static Map<String, String> details(String name, String value, @Nullable String reason) {
        return reason == null ? Map.of(name, value) : Map.of(name, value, "reason", reason);
    }
}
