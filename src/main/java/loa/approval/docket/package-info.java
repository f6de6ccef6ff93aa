/** What waits for whom, what was submitted, and all that was signed: lists for the screens of approvers and authors. */
@NullMarked
package loa.approval.docket;

import org.jspecify.annotations.NullMarked;
