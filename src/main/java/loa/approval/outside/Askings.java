package loa.approval.outside;

import static loa.approval.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.approval.SignOffId;
import loa.approval.outside.Asking.Answer;
import loa.organization.PersonId;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked outside: table {@code approval.asking}, which no other class writes. Of a token only its hash is kept. */
@Repository
public class Askings {

    private final JdbcClient db;

    Askings(JdbcClient db) {
        this.db = db;
    }

    /** All that was asked about a version, the latest first. */
    public List<Asking> of(SignOffId signOff) {
        return db.sql("select * from approval.asking where sign_off = :id order by asked_at desc")
                .param("id", signOff.value())
                .query((rs, _) -> read(rs))
                .list();
    }

    Optional<Asking> find(String tokenHash) {
        return db.sql("select * from approval.asking where token_sha256 = :hash")
                .param("hash", tokenHash)
                .query((rs, _) -> read(rs))
                .optional();
    }

    void add(Asking asking, String tokenHash, Me by) {
        db.sql("""
                insert into approval.asking
                       (id, sign_off, token_sha256, whom, question, passages, asked_at, asked_by, asked_by_name, expires_at)
                values (:id, :signOff, :hash, :whom, :question, cast(:passages as text[]), :at, :by, :byName, :expires)
                """)
                .param("id", asking.id())
                .param("signOff", asking.signOff().value())
                .param("hash", tokenHash)
                .param("whom", asking.whom())
                .param("question", asking.question())
                .param("passages", array(asking.passages(), words -> words))
                .param("at", utc(asking.askedAt()))
                .param("by", by.person())
                .param("byName", by.name())
                .param("expires", utc(asking.expiresAt()))
                .update();
    }

    /** Takes the answer and says who asked; nobody: there was an answer, or the link no longer works. */
    Optional<PersonId> answer(String tokenHash, Answer answer, String words, String name, Instant at) {
        return db.sql("""
                update approval.asking
                   set answer = :answer, answer_words = :words, answered_by = :name, answered_at = :at
                 where token_sha256 = :hash and answer is null and revoked_at is null and expires_at > :at
             returning asked_by
                """)
                .param("answer", answer.name())
                .param("words", words)
                .param("name", name)
                .param("at", utc(at))
                .param("hash", tokenHash)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void revoke(SignOffId signOff, UUID id, Instant at) {
        db.sql("""
                update approval.asking set revoked_at = :at
                 where id = :id and sign_off = :signOff and answer is null and revoked_at is null
                """)
                .param("at", utc(at))
                .param("id", id)
                .param("signOff", signOff.value())
                .update();
    }

    private static Asking read(ResultSet rs) throws SQLException {
        var answer = rs.getString("answer");
        return new Asking(
                id(rs, "id"),
                new SignOffId(id(rs, "sign_off")),
                rs.getString("whom"),
                rs.getString("question"),
                list(rs, "passages", words -> words),
                rs.getString("asked_by_name"),
                instant(rs, "asked_at"),
                instant(rs, "expires_at"),
                rs.getObject("revoked_at") != null,
                answer == null ? null : Answer.valueOf(answer),
                rs.getString("answer_words"),
                rs.getString("answered_by"),
                instantOrNull(rs, "answered_at"));
    }
}
