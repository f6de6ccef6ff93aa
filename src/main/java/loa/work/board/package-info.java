/** Tasks as cards in lanes, moved by buttons or by hand. */
@NullMarked
package loa.work.board;

import org.jspecify.annotations.NullMarked;
