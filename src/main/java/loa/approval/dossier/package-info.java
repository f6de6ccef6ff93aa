/** What is submitted for approval where no other module holds it: words and files, each version kept (hồ sơ trình duyệt). */
@NullMarked
@NamedInterface("dossier")
package loa.approval.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
