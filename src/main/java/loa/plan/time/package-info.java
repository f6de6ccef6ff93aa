/**
 * When things are due: the deadline grammar of official plans resolved against the event's days, working days and the
 * public holidays of Vietnam, lunar ones included.
 */
@NullMarked
@NamedInterface("time")
package loa.plan.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
