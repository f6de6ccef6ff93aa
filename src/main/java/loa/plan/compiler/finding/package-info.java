/** What is wrong with a plan, or would be noticed by a good chief of office: told in Vietnamese, each with what to do. */
@NullMarked
@NamedInterface("finding")
package loa.plan.compiler.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
