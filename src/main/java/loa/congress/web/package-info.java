/** What the pages of this module share. */
@NullMarked
package loa.congress.web;

import org.jspecify.annotations.NullMarked;
