/** The pages of campaigns and tasks. */
@NullMarked
package loa.work.web;

import org.jspecify.annotations.NullMarked;
