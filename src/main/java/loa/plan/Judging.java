package loa.plan;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import loa.audit.AuditLog;
import loa.plan.Refusal.Reason;
import loa.platform.Me;
import org.springframework.stereotype.Component;

/** What every word on a plan has in common: the right to say it, the plan still in review, its place on record. */
@Component
class Judging {

    private final PlanRegister register;
    private final Judgements judgements;
    private final Plans plans;
    private final PlanRights rights;
    private final AuditLog audit;

    Judging(PlanRegister register, Judgements judgements, Plans plans, PlanRights rights, AuditLog audit) {
        this.register = register;
        this.judgements = judgements;
        this.plans = plans;
        this.rights = rights;
        this.audit = audit;
    }

    /** Acts on the review of a plan, one person at a time, in the caller's transaction. */
    Optional<Refusal> judge(PlanId id, Me by, Function<Review, Optional<Refusal>> act) {
        var head = register.hold(id).orElseThrow(() -> new IllegalArgumentException("no such plan: " + id));
        rights.require(head, by);
        var review = plans.underReview(id).orElseThrow();
        if (!review.open()) return Optional.of(Refusal.of(Reason.ALREADY_CONFIRMED));
        return act.apply(review);
    }

    /** Keeps the word, unless somebody else answered the same version before. */
    Optional<Refusal> say(Review review, Judgement word, String act, Map<String, String> details, Me by) {
        if (!add(review, word, by)) return Optional.of(Refusal.of(Reason.CHANGED_MEANWHILE));
        record(review, act, details, by);
        return Optional.empty();
    }

    boolean add(Review review, Judgement word, Me by) {
        return judgements.add(review.head().id(), review.edition().number(), word, by);
    }

    void record(Review review, String act, Map<String, String> details, Me by) {
        var head = review.head();
        audit.append(
                by, act, head.id().subject(), head.id().value(), head.owner().value(), details);
    }

    /** The library finds the plan by what a person put right. */
    void rename(Review review, Letterhead letterhead) {
        var compiled = plans.review(review.head().id()).orElseThrow().corrected();
        var search = PlanDesk.search(
                compiled, letterhead.title(), review.edition().source().fileName());
        register.rename(review.head().id(), letterhead.title(), letterhead.number(), letterhead.issuedOn(), search);
    }

    static Optional<Refusal> notHere() {
        return Optional.of(Refusal.of(Reason.NOT_HERE));
    }
}
