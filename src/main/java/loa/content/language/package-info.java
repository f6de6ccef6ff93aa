/** The words themselves: what is misspelt, misnamed or cannot be, and how long a text takes to read and to say. */
@NamedInterface("language")
@NullMarked
package loa.content.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
