/** Native listeners without an account: a link that plays one bulletin and takes one answer, before it goes on air. */
@NullMarked
@NamedInterface("listener")
package loa.translation.listener;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
