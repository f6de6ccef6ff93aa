/** Who has how much on hand, and in which weeks it comes thick. */
@NullMarked
package loa.work.load;

import org.jspecify.annotations.NullMarked;
