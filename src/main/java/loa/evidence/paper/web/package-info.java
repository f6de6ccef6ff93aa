/** Sheets of paper on screen and in the printer. */
@NullMarked
package loa.evidence.paper.web;

import org.jspecify.annotations.NullMarked;
