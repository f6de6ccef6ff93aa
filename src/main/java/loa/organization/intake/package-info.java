/** Lists of units and people from Excel: read, shown row by row for what they will do, then carried out whole or not at all. */
@NullMarked
package loa.organization.intake;

import org.jspecify.annotations.NullMarked;
