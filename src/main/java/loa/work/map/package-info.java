/** Units as tiles of a map that is drawn without geography: who stands where, and how each stands. */
@NullMarked
package loa.work.map;

import org.jspecify.annotations.NullMarked;
