/** Files over HTTP: shown copies for whoever may see the campaign, originals for their owner. */
@NullMarked
package loa.media.web;

import org.jspecify.annotations.NullMarked;
