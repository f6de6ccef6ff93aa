/** What each cooperating unit does of a task that another one owes (phần phối hợp). */
@NamedInterface("share")
@NullMarked
package loa.work.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
