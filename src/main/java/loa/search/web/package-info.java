/** The page of search. */
@NullMarked
package loa.search.web;

import org.jspecify.annotations.NullMarked;
