/** Sound and films listened to: how long, how loud, what they look like as a wave; levelled and joined for the loudspeakers. */
@NullMarked
@NamedInterface("sound")
package loa.media.sound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
