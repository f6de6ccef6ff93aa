/** Two versions of a plan held against each other: which clause became which, and which words of it changed. */
@NullMarked
@NamedInterface("change")
package loa.plan.compiler.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
