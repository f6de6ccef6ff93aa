/** Files to be found again: captions, search, look-alikes (kho tư liệu). */
@NullMarked
package loa.media.library;

import org.jspecify.annotations.NullMarked;
