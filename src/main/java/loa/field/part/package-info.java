/** Files that come in parts over a poor network and go on after a cut. */
@NullMarked
package loa.field.part;

import org.jspecify.annotations.NullMarked;
