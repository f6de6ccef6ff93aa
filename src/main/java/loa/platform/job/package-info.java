/** Background jobs: what runs by the clock and what is done later, once in the whole cluster, again where it failed. */
@NullMarked
package loa.platform.job;

import org.jspecify.annotations.NullMarked;
