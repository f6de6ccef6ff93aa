/** Reorganisation: a paper that merges, splits and abolishes units, with an heir for everything that hangs on them. */
@NullMarked
@NamedInterface("decree")
package loa.organization.decree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
