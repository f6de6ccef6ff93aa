/** Where the bytes of files lie: a folder of this machine, or a bucket that several nodes share. */
@NullMarked
package loa.media.storage;

import org.jspecify.annotations.NullMarked;
