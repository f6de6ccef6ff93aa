/** The log as people read it. */
@NullMarked
package loa.audit.web;

import org.jspecify.annotations.NullMarked;
