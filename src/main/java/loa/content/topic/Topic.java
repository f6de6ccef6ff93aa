package loa.content.topic;

import java.util.List;
import loa.plan.compiler.CompiledPlan.Phase;

/**
 * A clause of the plan that says what is to be told.
 *
 * @param phases when it is to be told; empty: the plan does not say
 * @param gone whether a later edition of the plan has it no more
 */
public record Topic(String clause, String words, List<Phase> phases, boolean gone) {

    public Topic {
        phases = List.copyOf(phases);
    }
}
