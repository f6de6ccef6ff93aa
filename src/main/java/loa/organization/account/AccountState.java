package loa.organization.account;

import java.time.Instant;

/** Where an account stands. */
public sealed interface AccountState {

    record Active() implements AccountState {}

    /** It has a one-time password, which opens only the page to choose another, and only until then. */
    record MustChangePassword(Instant until) implements AccountState {}

    record Disabled() implements AccountState {}
}
