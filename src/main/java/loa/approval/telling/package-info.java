/** Tells approvers what waits for them, and authors what came of what they submitted. */
@NullMarked
package loa.approval.telling;

import org.jspecify.annotations.NullMarked;
