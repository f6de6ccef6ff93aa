/**
 * Vietnamese text as clerks type it: folding for comparison, syllable shape and printed dates. Folding keeps every
 * character in its place, so that an offset in folded text is the same offset in the source.
 */
@NullMarked
@NamedInterface("text")
package loa.plan.compiler.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
