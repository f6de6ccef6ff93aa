/**
 * Who can be recognised in a file and what they agreed to: nothing is shown outside before that is known, and what is taken
 * back is pulled from every place (đồng ý sử dụng hình ảnh).
 */
@NullMarked
@NamedInterface("consent")
package loa.media.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
