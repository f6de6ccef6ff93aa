/** Packs between two installations: what a unit owes goes to the Loa of that unit, what was done there comes back (trao đổi gói). */
@NullMarked
package loa.field.exchange;

import org.jspecify.annotations.NullMarked;
