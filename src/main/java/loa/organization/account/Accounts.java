package loa.organization.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.account.AccountState.*;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts on file: table {@code organization.account}, which no other class writes. */
@Repository
public class Accounts {

    private record State(String name, @Nullable OffsetDateTime until) {
        static State of(AccountState state) {
            return switch (state) {
                case Active _ -> new State("ACTIVE", null);
                case MustChangePassword s ->
                    new State("MUST_CHANGE_PASSWORD", s.until().atOffset(ZoneOffset.UTC));
                case Disabled _ -> new State("DISABLED", null);
            };
        }
    }

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    /** A user name as it is kept and compared. */
    public static String folded(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Account> find(PersonId person) {
        return db.sql("select * from organization.account where person = ?")
                .param(person.value())
                .query(Accounts::read)
                .optional();
    }

    public Optional<Account> find(String userName) {
        return db.sql("select * from organization.account where user_name = ?")
                .param(folded(userName))
                .query(Accounts::read)
                .optional();
    }

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return db.sql("select count(*) = 0 from organization.account")
                .query(Boolean.class)
                .single();
    }

    /** Adds the account; false where the user name is taken or the person has an account. */
    boolean add(Account account) {
        var state = State.of(account.state());
        return db.sql("""
                insert into organization.account (person, user_name, password_hash, state, one_time_until)
                values (:person, :userName, :hash, :state, :until)
                on conflict do nothing
                """)
                        .param("person", account.person().value())
                        .param("userName", account.userName())
                        .param("hash", account.passwordHash())
                        .param("state", state.name)
                        .param("until", state.until)
                        .update()
                == 1;
    }

    /** Saves the account, unless someone else did since it was read. */
    void save(Account account) {
        var state = State.of(account.state());
        var rows = db.sql("""
                update organization.account
                   set password_hash = :hash, state = :state, one_time_until = :until, version = version + 1
                 where person = :person and version = :version
                """)
                .param("hash", account.passwordHash())
                .param("state", state.name)
                .param("until", state.until)
                .param("person", account.person().value())
                .param("version", account.version())
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("account changed meanwhile: " + account.person());
    }

    private static Account read(ResultSet rs, int row) throws SQLException {
        var until = rs.getObject("one_time_until", OffsetDateTime.class);
        var state = switch (rs.getString("state")) {
            case "ACTIVE" -> new Active();
            case "MUST_CHANGE_PASSWORD" -> new MustChangePassword(until.toInstant());
            case "DISABLED" -> new Disabled();
            case String other -> throw new IllegalStateException("account.state = " + other);
        };
        return new Account(
                new PersonId(rs.getObject("person", UUID.class)),
                rs.getString("user_name"),
                rs.getString("password_hash"),
                state,
                rs.getLong("version"));
    }
}
