/** The database: PostgreSQL, embedded in a data folder or external, and its migrations module by module. */
@NullMarked
package loa.platform.database;

import org.jspecify.annotations.NullMarked;
