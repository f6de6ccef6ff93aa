/** The compiler at the command line, without the rest of the application. */
@NullMarked
package loa.plan.compiler.cli;

import org.jspecify.annotations.NullMarked;
