/** Out of the house: an exact edition is submitted, and what the approving bodies say comes back to its item. */
@NullMarked
@NamedInterface("release")
package loa.content.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
