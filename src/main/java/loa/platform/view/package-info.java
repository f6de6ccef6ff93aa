/** Views are records with a template beside them; words come from message files. */
@NullMarked
package loa.platform.view;

import org.jspecify.annotations.NullMarked;
