/** Loa: one package per module; the list of packages is the process from plan to report. */
@NullMarked
package loa;

import org.jspecify.annotations.NullMarked;
