/**
 * The compiler: an official plan in, a {@link loa.plan.compiler.CompiledPlan} out. Pure Java: no Spring, no database, no
 * file system. Readers turn bytes into text, structure turns text into clauses, facts are read clause by clause, and
 * findings say what is wrong.
 */
@NullMarked
@NamedInterface("compiler")
package loa.plan.compiler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
