/** What a plan wants told: topics with their briefs, facts used by reference, and which of it nobody has told yet. */
@NullMarked
package loa.content.topic;

import org.jspecify.annotations.NullMarked;
