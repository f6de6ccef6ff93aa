/** Rehearsals of a programme: who came, how long each item took, what is to be made better (luyện tập, tổng duyệt). */
@NamedInterface("rehearsal")
@NullMarked
package loa.congress.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
