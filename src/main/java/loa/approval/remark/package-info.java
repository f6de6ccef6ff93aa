/** Comments that hold on to words, areas of pictures and seconds of sound, from version to version (góp ý). */
@NullMarked
@NamedInterface("remark")
package loa.approval.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
