/** The pages of equipment: lists, things, trials at the place, and what of it stands on other pages. */
@NullMarked
package loa.congress.equipment.web;

import org.jspecify.annotations.NullMarked;
