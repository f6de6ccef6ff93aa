/** Chasing: reminders before and after a day, two steps upward when work is late, and words for the groups of a phone (đôn đốc). */
@NullMarked
@NamedInterface("chase")
package loa.work.chase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
