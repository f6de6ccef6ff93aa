package loa.notification;

import static loa.notification.Columns.instant;
import static loa.notification.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.organization.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people get mail, once they proved that it reaches them: table {@code notification.address}. */
@Repository
public class Addresses {

    private final JdbcClient db;

    Addresses(JdbcClient db) {
        this.db = db;
    }

    /**
     * The mail address of a person.
     *
     * @param confirmed whether the code sent there came back
     * @param codeHash hash of the code that was sent; {@code null}: none is open
     * @param error why the mail server refused it for good; {@code null}: it did not
     */
    public record Address(
            PersonId person,
            String email,
            boolean confirmed,
            @Nullable String codeHash,
            @Nullable Instant codeUntil,
            int tries,
            @Nullable String error) {

        public boolean isUsed() {
            return confirmed && error == null;
        }
    }

    public Optional<Address> find(PersonId person) {
        return db.sql("select * from notification.address where person = ?")
                .param(person.value())
                .query(Addresses::read)
                .optional();
    }

    /** Those of these people whom mail reaches. */
    Set<PersonId> reached(Collection<PersonId> persons) {
        return new HashSet<>(db.sql("""
                select person from notification.address
                 where person = any (?) and confirmed_at is not null and error is null
                """)
                .param(persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((rs, row) -> new PersonId(rs.getObject("person", UUID.class)))
                .list());
    }

    /** The addresses the mail server refuses for good. */
    public List<Address> refused() {
        return db.sql("select * from notification.address where error is not null order by email")
                .query(Addresses::read)
                .list();
    }

    /** Takes an address, which counts once its code comes back. */
    public void take(PersonId person, String email, String codeHash, Instant until) {
        db.sql("""
                insert into notification.address (person, email, code_hash, code_until) values (:person, :email, :hash, :until)
                on conflict (person) do update
                   set email = excluded.email, code_hash = excluded.code_hash, code_until = excluded.code_until,
                       tries = 0, confirmed_at = null, error = null
                """)
                .param("person", person.value())
                .param("email", email)
                .param("hash", codeHash)
                .param("until", utc(until))
                .update();
    }

    public void confirm(PersonId person, Instant at) {
        db.sql("""
                update notification.address set confirmed_at = :at, code_hash = null, code_until = null, error = null
                 where person = :person
                """).param("at", utc(at)).param("person", person.value()).update();
    }

    public void missed(PersonId person) {
        db.sql("update notification.address set tries = tries + 1 where person = ?")
                .param(person.value())
                .update();
    }

    /** The mail server refuses the address for good: nothing is sent there until it is confirmed anew. */
    public void refuse(PersonId person, String email, String why) {
        db.sql("update notification.address set error = :why where person = :person and email = :email")
                .param("why", why)
                .param("person", person.value())
                .param("email", email)
                .update();
    }

    public void drop(PersonId person) {
        db.sql("delete from notification.address where person = ?")
                .param(person.value())
                .update();
    }

    private static Address read(ResultSet rs, int row) throws SQLException {
        return new Address(
                new PersonId(rs.getObject("person", UUID.class)),
                rs.getString("email"),
                rs.getObject("confirmed_at") != null,
                rs.getString("code_hash"),
                rs.getObject("code_until") == null ? null : instant(rs, "code_until"),
                rs.getInt("tries"),
                rs.getString("error"));
    }
}
