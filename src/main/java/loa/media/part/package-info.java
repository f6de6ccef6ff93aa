/** Files that come in parts over networks that are cut: they go on where they were, whichever node takes the next part. */
@NullMarked
@NamedInterface("part")
package loa.media.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
