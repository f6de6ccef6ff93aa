package loa.plan;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans, for whoever reads one. */
@Component
public class Plans {

    private final PlanRegister register;
    private final Judgements judgements;

    Plans(PlanRegister register, Judgements judgements) {
        this.register = register;
        this.judgements = judgements;
    }

    /** The plan as it is agreed so far. */
    @Transactional(readOnly = true)
    public Optional<Plan> find(PlanId id) {
        return review(id).map(Plans::plan);
    }

    public Optional<PlanHead> head(PlanId id) {
        return register.head(id);
    }

    /** The plan with what was read and what persons said of it. */
    @Transactional(readOnly = true)
    public Optional<Review> review(PlanId id) {
        return register.find(id, null)
                .map(filed -> Judged.review(
                        filed.head(),
                        filed.edition(),
                        judgements.latest(id, filed.edition().number())));
    }

    /** The file of the plan as it was brought; of the edition in force where no number is given. */
    public Optional<Original> original(PlanId id, @Nullable Integer edition) {
        return register.original(id, edition);
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
