package loa.organization.account;

import java.time.Instant;

/** What one may ask of an account. */
public sealed interface AccountMove {

    /** Its owner chose a password. */
    record ChangePassword(String hash) implements AccountMove {}

    /** An administrator gives a one-time password. */
    record ResetPassword(String hash, Instant until) implements AccountMove {}

    record Disable() implements AccountMove {}

    /** An administrator opens it again, with a one-time password. */
    record Enable(String hash, Instant until) implements AccountMove {}
}
