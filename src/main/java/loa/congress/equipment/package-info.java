/** Equipment of a place: who brings what, whether it was tried, and that somebody answers for it (danh mục thiết bị). */
@NamedInterface("equipment")
@NullMarked
package loa.congress.equipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
