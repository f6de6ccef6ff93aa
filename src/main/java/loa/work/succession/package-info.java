/** What campaigns keep by unit, and how it goes to those who take over: tasks, shares, decisions, the running of campaigns, calendars. */
@NullMarked
package loa.work.succession;

import org.jspecify.annotations.NullMarked;
