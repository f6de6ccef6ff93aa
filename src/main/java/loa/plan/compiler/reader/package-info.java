/**
 * From bytes to {@link loa.plan.compiler.SourceText}: text in any Vietnamese encoding, Word, OpenDocument and PDF, read
 * as a person would see them printed; what was repaired on the way is noted.
 */
@NullMarked
package loa.plan.compiler.reader;

import org.jspecify.annotations.NullMarked;
