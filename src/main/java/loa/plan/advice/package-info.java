/** What a careful chief of office would see in a plan besides faults of form: work that does not fit together. */
@NullMarked
package loa.plan.advice;

import org.jspecify.annotations.NullMarked;
