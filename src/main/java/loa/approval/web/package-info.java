/** Pages of approval: the approver's queue, each version with its comments, rules, dossiers. */
@NullMarked
package loa.approval.web;

import org.jspecify.annotations.NullMarked;
