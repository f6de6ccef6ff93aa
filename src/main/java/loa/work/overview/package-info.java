/** A campaign on one page, for whoever answers for it. */
@NullMarked
package loa.work.overview;

import org.jspecify.annotations.NullMarked;
