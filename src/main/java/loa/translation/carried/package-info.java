/** A translation carried where no network goes: one file to open on a phone, and what comes back of it, taken once. */
@NullMarked
package loa.translation.carried;

import org.jspecify.annotations.NullMarked;
