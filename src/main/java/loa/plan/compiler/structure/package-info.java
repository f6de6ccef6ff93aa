/** From text to clauses: paragraphs, numbering, tables, letterhead, title, signature, recipients and what each clause is for. */
@NullMarked
package loa.plan.compiler.structure;

import org.jspecify.annotations.NullMarked;
