/** Files of MP4 boxes (ISO 14496-12), walked by their own sizes. */
@NullMarked
package loa.media.box;

import org.jspecify.annotations.NullMarked;
