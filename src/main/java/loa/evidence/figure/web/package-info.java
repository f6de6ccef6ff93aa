/** The figures of a campaign on screen. */
@NullMarked
package loa.evidence.figure.web;

import org.jspecify.annotations.NullMarked;
