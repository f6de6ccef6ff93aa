/** The pages of the module. */
@NullMarked
package loa.notification.web;

import org.jspecify.annotations.NullMarked;
