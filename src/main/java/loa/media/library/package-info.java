/** Files to be found again: captions, search, look-alikes (kho tư liệu). */
@NullMarked
@NamedInterface("library")
package loa.media.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
