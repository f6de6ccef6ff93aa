/** Plans: source documents, what the compiler read in them, and its review by a person (kế hoạch). */
@NullMarked
package loa.plan;

import org.jspecify.annotations.NullMarked;
