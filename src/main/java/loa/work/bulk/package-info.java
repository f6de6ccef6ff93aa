/** The same act on many tasks at once, looked at before it is done. */
@NullMarked
package loa.work.bulk;

import org.jspecify.annotations.NullMarked;
