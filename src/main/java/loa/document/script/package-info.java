/** Texts in the scripts of the area, Tai Viet among them, set letter by letter for paper and for pictures (chữ các dân tộc). */
@NullMarked
@NamedInterface("script")
package loa.document.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
