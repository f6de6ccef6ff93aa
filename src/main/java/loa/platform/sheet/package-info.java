/** Tables for Excel: lists written as workbooks or CSV, and sheets that people fill in, read within limits. */
@NullMarked
package loa.platform.sheet;

import org.jspecify.annotations.NullMarked;
