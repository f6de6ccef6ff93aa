/** Pages of the packs between two installations. */
@NullMarked
package loa.field.exchange.web;

import org.jspecify.annotations.NullMarked;
