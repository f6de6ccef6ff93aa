/** Deputies: who signs for whom at a unit, in which form, and from when to when (ký thay, thừa lệnh, thừa ủy quyền). */
@NullMarked
package loa.approval.mandate;

import org.jspecify.annotations.NullMarked;
