/** What the clauses of a plan say: who does what, with whom, when, where and through which channels. */
@NullMarked
package loa.plan.compiler.fact;

import org.jspecify.annotations.NullMarked;
