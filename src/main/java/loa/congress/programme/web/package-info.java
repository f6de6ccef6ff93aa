/** The pages of programmes and their items, and what of them stands on other pages. */
@NullMarked
package loa.congress.programme.web;

import org.jspecify.annotations.NullMarked;
