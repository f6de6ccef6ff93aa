/** Pages of plans: the library, bringing a file, the review beside the document. */
@NullMarked
package loa.plan.web;

import org.jspecify.annotations.NullMarked;
