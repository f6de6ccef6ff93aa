/** Accounts: passwords, the way in, its brake, and the sessions that are open. */
@NullMarked
package loa.organization.account;

import org.jspecify.annotations.NullMarked;
