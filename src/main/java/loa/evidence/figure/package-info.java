/** Figures of the ledger added up, each proof once (số liệu). */
@NullMarked
@NamedInterface("figure")
package loa.evidence.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
