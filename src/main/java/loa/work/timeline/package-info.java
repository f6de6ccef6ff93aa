/** The campaign in time: when tasks run, what waits for what, and which chain of them leaves the least time (đường găng). */
@NullMarked
package loa.work.timeline;

import org.jspecify.annotations.NullMarked;
