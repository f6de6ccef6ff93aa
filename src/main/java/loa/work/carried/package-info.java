/** Tasks that a pack carries to an installation of their unit and back: what is owed there, and what was done (việc theo gói). */
@NamedInterface("carried")
@NullMarked
package loa.work.carried;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
