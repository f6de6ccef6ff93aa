/** Accounts: passwords, the way in, its brake, and the sessions that are open. */
@NullMarked
@NamedInterface("account")
package loa.organization.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
