package loa.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loa.plan.Judgement.About;
import loa.plan.compiler.CompiledPlan.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans, for whoever reads one. */
@Component
public class Plans {

    private final PlanRegister register;
    private final Editions editions;
    private final Judgements judgements;
    private final Turns turns;

    Plans(PlanRegister register, Editions editions, Judgements judgements, Turns turns) {
        this.register = register;
        this.editions = editions;
        this.judgements = judgements;
        this.turns = turns;
    }

    /** The plan as it is agreed so far. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(PlanId id) {
        return review(id).map(Plans::plan);
    }

    public Optional<PlanHead> head(PlanId id) {
        return register.head(id);
    }

    /** The plan with what was read and what persons said of it; once agreed, the edition in force. */
    @Transactional(readOnly = true)
    public Optional<Review> review(PlanId id) {
        return register.head(id).flatMap(head -> review(head, head.edition()));
    }

    /** The edition that persons go through: a later one where it waits, else that of {@link #review}. */
    @Transactional(readOnly = true)
    public Optional<Review> underReview(PlanId id) {
        return register.head(id)
                .flatMap(head -> review(head, head.pending() == null ? head.edition() : head.pending()));
    }

    /** An edition of the plan, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<Review> review(PlanId id, int edition) {
        return register.head(id).flatMap(head -> review(head, edition));
    }

    private Optional<Review> review(PlanHead head, int edition) {
        return editions.find(head.id(), edition)
                .map(found -> Judged.review(head, found, judgements.latest(head.id(), edition)));
    }

    /** An edition as it was brought, before anybody said a word. */
    @Transactional(readOnly = true)
    public Optional<Review> asRead(PlanId id, int edition) {
        return register.head(id)
                .flatMap(head -> editions.asRead(id, edition).map(found -> Judged.review(head, found, List.of())));
    }

    /** A later edition held against the one that was in force when it was brought. */
    @Transactional(readOnly = true)
    public Optional<Amendment> amendment(PlanId id, int edition) {
        return register.head(id).flatMap(head -> editions.asRead(id, edition).flatMap(next -> amendment(head, next)));
    }

    private Optional<Amendment> amendment(PlanHead head, Edition next) {
        if (next.base() == null) return Optional.empty();
        var said = judgements.latest(head.id(), next.number());
        return review(head, next.base()).map(now -> Amendments.of(now, Judged.review(head, next, said), said));
    }

    /** The editions of the plan and what became of them, latest first. */
    public List<Turn> turns(PlanId id) {
        return turns.of(id);
    }

    /** The file of the plan as it was brought; of the edition in force where no number is given. */
    public Optional<Original> original(PlanId id, @Nullable Integer edition) {
        return register.head(id).flatMap(head -> editions.original(id, edition == null ? head.edition() : edition));
    }

    /** The duty of a clause as it stood in a version of its review; version 0 is what was read. */
    public Optional<Duty> duty(Review review, String clause, int version) {
        if (version == 0) return review.duty(clause).map(DutyReview::read);
        return judgements
                .find(review.head().id(), review.edition().number(), About.DUTY, clause, version)
                .map(judgement -> CompiledJson.duty(judgement.json()));
    }

    private static Plan plan(Review review) {
        Map<String, DutyDecision> decisions = review.duties().stream()
                .filter(duty -> duty.decision() != null)
                .collect(Collectors.toMap(DutyReview::clause, DutyReview::decision));
        var head = review.head();
        return new Plan(
                head.id(),
                head.title(),
                head.state(),
                head.edition(),
                review.edition().source(),
                review.corrected(),
                decisions);
    }
}
