/** The pages of rehearsals, with a stopwatch; and rehearsals in the calendar. */
@NullMarked
package loa.congress.rehearsal.web;

import org.jspecify.annotations.NullMarked;
