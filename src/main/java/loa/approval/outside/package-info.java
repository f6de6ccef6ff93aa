/** Facts checked by somebody without an account: a link that shows only what is asked, and takes one answer. */
@NullMarked
package loa.approval.outside;

import org.jspecify.annotations.NullMarked;
