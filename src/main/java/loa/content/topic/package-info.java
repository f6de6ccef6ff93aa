/** What a plan wants told: topics with their briefs, facts used by reference, and which of it nobody has told yet. */
@NullMarked
@NamedInterface("topic")
package loa.content.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
