/** Who approves what in a campaign: read in its plan, chosen where the plan leaves a choice, asked where it is silent. */
@NullMarked
@NamedInterface("rule")
package loa.approval.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
