/** What was translated before, offered again; words that are always rendered so (bộ nhớ dịch, thuật ngữ). */
@NullMarked
package loa.translation.memory;

import org.jspecify.annotations.NullMarked;
