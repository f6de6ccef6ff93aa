/** What waits for what: the chains that a plan means, links that people make, and where a task stands by them (việc nối nhau). */
@NamedInterface("link")
@NullMarked
package loa.work.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
