/** Who was asked to make which part of an item, by when, and what they said. */
@NullMarked
@NamedInterface("assignment")
package loa.content.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
