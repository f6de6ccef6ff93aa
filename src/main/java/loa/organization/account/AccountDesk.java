package loa.organization.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import loa.audit.AuditLog;
import loa.organization.Administration;
import loa.organization.Person;
import loa.organization.PersonId;
import loa.organization.PersonRefusal;
import loa.organization.Persons;
import loa.organization.account.AccountState.*;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where accounts are opened, given one-time passwords, closed, and where people choose their passwords. */
@Component
@Transactional
public class AccountDesk {

    /** What became of a request for a one-time password. */
    public sealed interface Outcome {
        /** The password is shown this once. */
        record Given(String userName, String oneTimePassword) implements Outcome {}

        record Refused(PersonRefusal why) implements Outcome {}
    }

    public static final Duration ONE_TIME = Duration.ofDays(7);
    private static final Pattern USER_NAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Persons persons;
    private final Administration administration;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    AccountDesk(
            Accounts accounts,
            Passwords passwords,
            Persons persons,
            Administration administration,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.persons = persons;
        this.administration = administration;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether it can be a user name. */
    public static boolean isUserName(String folded) {
        return USER_NAME.matcher(folded).matches();
    }

    /** Opens an account with a one-time password. */
    public Outcome open(PersonId person, String userName, @Nullable Me by) {
        administration.require(by, person);
        var password = passwords.oneTime();
        var state = new MustChangePassword(clock.instant().plus(ONE_TIME));
        return open(person, userName, password, state, by)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Given(Accounts.folded(userName), password));
    }

    /** Opens an account whose password is already known to its owner. */
    public Optional<PersonRefusal> open(PersonId person, String userName, String password, @Nullable Me by) {
        administration.require(by, person);
        return open(person, userName, password, new Active(), by);
    }

    public Outcome reset(PersonId person, Me by) {
        var password = passwords.oneTime();
        return withOneTime(
                person,
                password,
                new AccountMove.ResetPassword(
                        passwords.hash(password), clock.instant().plus(ONE_TIME)),
                "organization.account.reset",
                by);
    }

    public Outcome enable(PersonId person, Me by) {
        var password = passwords.oneTime();
        return withOneTime(
                person,
                password,
                new AccountMove.Enable(passwords.hash(password), clock.instant().plus(ONE_TIME)),
                "organization.account.enabled",
                by);
    }

    public Optional<PersonRefusal> disable(PersonId person, Me by) {
        administration.require(by, person);
        if (person.value().equals(by.person())) return Optional.of(PersonRefusal.YOURSELF);
        if (administration.isLastAdministrator(person)) return Optional.of(PersonRefusal.LAST_ADMINISTRATOR);
        return move(person, new AccountMove.Disable(), "organization.account.disabled", by);
    }

    /** Ends every session of somebody else, as after a lost phone. */
    public void signOutEverywhere(PersonId person, Me by) {
        administration.require(by, person);
        sessions.endAll(person, null);
        audit.append(
                by, "organization.account.signedOut", "person:" + person, null, null, Map.of("person", name(person)));
    }

    /**
     * The owner chooses another password; every other session ends.
     *
     * @param by the owner where signed in; {@code null} on the way in with a one-time password
     */
    public Optional<PersonRefusal> choose(PersonId person, String password, @Nullable Me by, @Nullable String session) {
        var account = accounts.find(person).orElseThrow();
        var refusal = passwords.refusal(password, account.userName(), name(person));
        if (refusal.isPresent()) return refusal;
        var move = new AccountMove.ChangePassword(passwords.hash(password));
        return move(person, move, "organization.account.passwordChosen", by, session);
    }

    private Optional<PersonRefusal> open(
            PersonId person, String userName, String password, AccountState state, @Nullable Me by) {
        var folded = Accounts.folded(userName);
        if (!isUserName(folded)) return Optional.of(PersonRefusal.USER_NAME_SHAPE);
        if (accounts.find(person).isPresent()) return Optional.of(PersonRefusal.HAS_ACCOUNT);
        if (!accounts.add(new Account(person, folded, passwords.hash(password), state, 0))) {
            return Optional.of(PersonRefusal.USER_NAME_TAKEN);
        }
        audit.append(
                by,
                "organization.account.opened",
                "person:" + person,
                null,
                null,
                Map.of("person", name(person), "user", folded));
        return Optional.empty();
    }

    private Outcome withOneTime(PersonId person, String password, AccountMove move, String act, Me by) {
        administration.require(by, person);
        return move(person, move, act, by)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() ->
                        new Outcome.Given(accounts.find(person).orElseThrow().userName(), password));
    }

    private Optional<PersonRefusal> move(PersonId person, AccountMove move, String act, @Nullable Me by) {
        return move(person, move, act, by, null);
    }

    private Optional<PersonRefusal> move(
            PersonId person, AccountMove move, String act, @Nullable Me by, @Nullable String keptSession) {
        var moved = accounts.find(person).flatMap(account -> account.decide(move, clock.instant()));
        if (moved.isEmpty()) return Optional.of(PersonRefusal.NOT_FROM_HERE);
        accounts.save(moved.get());
        sessions.endAll(person, keptSession);
        audit.append(by, act, "person:" + person, null, null, Map.of("person", name(person)));
        return Optional.empty();
    }

    private String name(PersonId person) {
        return persons.find(person).map(Person::name).orElse("");
    }
}
