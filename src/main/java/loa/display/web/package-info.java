/** Pages of the slogans. */
@NullMarked
package loa.display.web;

import org.jspecify.annotations.NullMarked;
