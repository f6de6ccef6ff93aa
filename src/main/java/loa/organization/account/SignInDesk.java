package loa.organization.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.organization.PersonId;
import loa.organization.account.AccountState.*;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where people show who they are. */
@Component
public class SignInDesk {

    /** What became of an attempt. */
    public sealed interface Answer {
        record Welcome(PersonId person) implements Answer {}

        /** With a one-time password: another has to be chosen before anything else. */
        record ChooseNewPassword(PersonId person) implements Answer {}

        /** Whether name or password is wrong is not said. */
        record Wrong() implements Answer {}

        /** The password is right, but the account is closed, or the one-time password too old. */
        record Closed() implements Answer {}

        record Wait(Duration time) implements Answer {}
    }

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInBrake brake;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignInDesk(
            Accounts accounts,
            Passwords passwords,
            SignInBrake brake,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Answer signIn(String userName, String password, String address) {
        var folded = Accounts.folded(userName);
        var wait = brake.attempt(folded, address);
        if (wait.isPresent()) return new Answer.Wait(wait.get());
        var account = accounts.find(folded);
        if (!matches(account, password)) {
            account.ifPresent(one -> record(one, "organization.signIn.refused", address));
            return new Answer.Wrong();
        }
        brake.succeeded(folded, address);
        var answer = answer(account.orElseThrow());
        var act = answer instanceof Answer.Closed ? "organization.signIn.closed" : "organization.signIn.done";
        record(account.get(), act, address);
        return answer;
    }

    /**
     * Whether somebody signed in knows their password, as before they choose another.
     *
     * @return empty where they do; zero where they do not; else how long to wait before the next attempt
     */
    public Optional<Duration> confirm(PersonId person, String password, String address) {
        var account = accounts.find(person).orElseThrow();
        var wait = brake.attempt(account.userName(), address);
        if (wait.isPresent()) return wait;
        if (!passwords.matches(password, account.passwordHash())) return Optional.of(Duration.ZERO);
        brake.succeeded(account.userName(), address);
        return Optional.empty();
    }

    private Answer answer(Account account) {
        return switch (account.state()) {
            case Active _ -> new Answer.Welcome(account.person());
            case MustChangePassword(var until)
            when clock.instant().isBefore(until) -> new Answer.ChooseNewPassword(account.person());
            case MustChangePassword _, Disabled _ -> new Answer.Closed();
        };
    }

    private boolean matches(Optional<Account> account, String password) {
        if (account.isPresent())
            return passwords.matches(password, account.get().passwordHash());
        passwords.matchNobody(password);
        return false;
    }

    private void record(Account account, String act, String address) {
        transaction.executeWithoutResult(status -> audit.append(
                null,
                act,
                "person:" + account.person(),
                null,
                null,
                Map.of("user", account.userName(), "address", address)));
    }
}
