/** The performance programme: items of units against the minutes of the plan, put in order, approved and performed (văn nghệ). */
@NamedInterface("programme")
@NullMarked
package loa.congress.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
