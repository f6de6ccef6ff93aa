/** What readers are told where something that is out was wrong or is taken back. */
@NullMarked
@NamedInterface("correction")
package loa.content.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
