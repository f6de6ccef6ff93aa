/** Packs: what goes by USB stick or chat where no network goes, signed, taken as a whole or not at all. */
@NullMarked
@NamedInterface("pack")
package loa.field.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
