package loa.plan.compiler.fact;

import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.CompiledPlan.Why;
import org.jspecify.annotations.Nullable;

/** A value read in words, the rule that read it and where they stand. */
record Found<T>(T value, String rule, Span words, Certainty certainty) {

    static <T> Found<T> certain(T value, String rule, Span words) {
        return new Found<>(value, rule, words, Certainty.CERTAIN);
    }

    static <T> Found<T> check(T value, String rule, Span words) {
        return new Found<>(value, rule, words, Certainty.CHECK);
    }

    Why why(@Nullable String clause, String fact) {
        return new Why(clause, fact, String.valueOf(value), rule, words, certainty);
    }
}
