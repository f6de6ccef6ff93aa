package loa.plan;

import java.util.List;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.SourceText;

/**
 * One file brought for a plan, and what was read in it.
 *
 * @param number 1 for the first
 * @param notes what the reader repaired or left out, as sentences
 */
public record Edition(int number, SourceText source, List<String> notes, CompiledPlan compiled, Stamp brought) {}
