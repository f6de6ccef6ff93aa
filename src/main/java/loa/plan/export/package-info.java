/** What leaves a compiled plan for others to use: XML for machines, a sheet to sort, a notice to sign. */
@NullMarked
package loa.plan.export;

import org.jspecify.annotations.NullMarked;
