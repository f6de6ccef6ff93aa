/** The public pages. */
@NullMarked
package loa.portal.web;

import org.jspecify.annotations.NullMarked;
