/** Progress brought in from Excel: a sheet of one's tasks to fill in, looked at row by row, then carried out as a whole. */
@NullMarked
package loa.work.filled;

import org.jspecify.annotations.NullMarked;
