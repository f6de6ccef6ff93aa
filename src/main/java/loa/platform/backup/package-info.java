/** Backup and restore: every table and file of an installation in one archive, also the way from one PostgreSQL to another. */
@NullMarked
package loa.platform.backup;

import org.jspecify.annotations.NullMarked;
