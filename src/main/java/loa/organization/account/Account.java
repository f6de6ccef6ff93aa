package loa.organization.account;

import java.time.Instant;
import java.util.Optional;
import loa.organization.PersonId;
import loa.organization.account.AccountMove.*;
import loa.organization.account.AccountState.*;

/** The way in of one person. This switch is its whole life cycle; what it does not list is refused. */
public record Account(PersonId person, String userName, String passwordHash, AccountState state, long version) {

    Optional<Account> decide(AccountMove move, Instant now) {
        return switch (new Step(state, move)) {
            case Step(Active s, ChangePassword(var hash)) -> to(hash, s);
            case Step(MustChangePassword s, ChangePassword(var hash))
            when now.isBefore(s.until()) -> to(hash, new Active());
            case Step(Active _, ResetPassword(var hash, var until)) -> to(hash, new MustChangePassword(until));
            case Step(MustChangePassword _, ResetPassword(var hash, var until)) ->
                to(hash, new MustChangePassword(until));
            case Step(Active _, Disable _) -> to(passwordHash, new Disabled());
            case Step(MustChangePassword _, Disable _) -> to(passwordHash, new Disabled());
            case Step(Disabled _, Enable(var hash, var until)) -> to(hash, new MustChangePassword(until));
            default -> Optional.empty();
        };
    }

    private Optional<Account> to(String hash, AccountState next) {
        return Optional.of(new Account(person, userName, hash, next, version));
    }

    private record Step(AccountState state, AccountMove move) {}
}
