/** Out of the house: an exact edition is submitted, and what the approving bodies say comes back to its item. */
@NullMarked
package loa.content.release;

import org.jspecify.annotations.NullMarked;
