/** Sheets of paper that go out empty, come back filled in, and are entered with their photo (phiếu giấy). */
@NullMarked
@NamedInterface("paper")
package loa.evidence.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
