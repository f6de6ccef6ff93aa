/** Meetings on screen. */
@NullMarked
package loa.meeting.web;

import org.jspecify.annotations.NullMarked;
