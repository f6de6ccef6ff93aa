/** What phones speak with, and the pages about it. */
@NullMarked
package loa.field.web;

import org.jspecify.annotations.NullMarked;
