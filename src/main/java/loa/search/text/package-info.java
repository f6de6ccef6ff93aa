/** Words as they are compared: cut, folded, abbreviated, asked for and marked; no database. */
@NullMarked
package loa.search.text;

import org.jspecify.annotations.NullMarked;
