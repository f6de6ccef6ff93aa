/** The pages of rounds and findings, and what of them stands on the pages of tasks and of one's own work. */
@NullMarked
package loa.inspection.web;

import org.jspecify.annotations.NullMarked;
