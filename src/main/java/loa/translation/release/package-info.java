/** Out of the house: exactly these sentences and recordings are submitted to the bodies that approve (trình duyệt bản dịch). */
@NullMarked
@NamedInterface("release")
package loa.translation.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
