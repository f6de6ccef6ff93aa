package loa.plan;

import java.util.List;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * One file brought for a plan, and what was read in it.
 *
 * @param number 1 for the first
 * @param base the edition that was in force when it was brought; {@code null} for the first
 * @param notes what the reader repaired or left out, as sentences
 */
public record Edition(
        int number,
        @Nullable Integer base,
        SourceText source,
        List<String> notes,
        CompiledPlan compiled,
        Stamp brought) {}
