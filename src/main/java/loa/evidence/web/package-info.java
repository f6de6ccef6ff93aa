/** Proof on the page of its task, and the pages on which a campaign's proof is checked and looked through. */
@NullMarked
package loa.evidence.web;

import org.jspecify.annotations.NullMarked;
