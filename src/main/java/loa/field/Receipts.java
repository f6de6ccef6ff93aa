package loa.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.field.Receipt.Filed;
import loa.field.Receipt.Outcome;
import loa.field.Receipt.Why;
import loa.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each capture: table {@code field.receipt}. */
@Repository
public class Receipts {

    private final JdbcClient db;

    Receipts(JdbcClient db) {
        this.db = db;
    }

    public Optional<Filed> find(UUID person, UUID key) {
        return db.sql("select * from field.receipt where person = :person and key = :key")
                .param("person", person)
                .param("key", key)
                .query(Receipts::read)
                .optional();
    }

    /** The latest of a person. */
    public List<Filed> of(UUID person, int limit) {
        return db.sql("select * from field.receipt where person = :person order by taken_at desc, key limit :limit")
                .param("person", person)
                .param("limit", limit)
                .query(Receipts::read)
                .list();
    }

    /** Lets nobody else ask about this key of the person until the end of the transaction. */
    void hold(UUID person, UUID key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "field.receipt " + person + " " + key)
                .query((rs, row) -> row)
                .list();
    }

    /** Puts it on file; {@code false}: this key of the person has one already, perhaps from a moment ago. */
    boolean add(Filed receipt, Author by) {
        return db.sql("""
                insert into field.receipt (person, key, task, kind, content_sha256, captured_at, taken_at, outcome, reason, late,
                                           carrier, carrier_name)
                values (:person, :key, :task, :kind, :sha256, :capturedAt, :takenAt, :outcome, :why, :late,
                        :carrier, :carrierName)
                    on conflict (person, key) do nothing
                """)
                        .param("person", by.me().person())
                        .param("key", receipt.key())
                        .param("task", receipt.task().value())
                        .param("kind", receipt.kind().name())
                        .param("sha256", receipt.contentSha256())
                        .param("capturedAt", receipt.capturedAt().atOffset(ZoneOffset.UTC))
                        .param("takenAt", receipt.takenAt().atOffset(ZoneOffset.UTC))
                        .param("outcome", receipt.outcome().name())
                        .param(
                                "why",
                                receipt.why() == null ? null : receipt.why().name())
                        .param(
                                "late",
                                receipt.late() == null ? null : receipt.late().value())
                        .param(
                                "carrier",
                                by.carrier() == null ? null : by.carrier().person())
                        .param(
                                "carrierName",
                                by.carrier() == null ? null : by.carrier().name())
                        .update()
                == 1;
    }

    private static Filed read(ResultSet rs, int row) throws SQLException {
        var why = rs.getString("reason");
        var late = rs.getObject("late", UUID.class);
        return new Filed(
                Objects.requireNonNull(rs.getObject("key", UUID.class)),
                new TaskId(Objects.requireNonNull(rs.getObject("task", UUID.class))),
                Act.Kind.valueOf(rs.getString("kind")),
                Outcome.valueOf(rs.getString("outcome")),
                why == null ? null : Why.valueOf(why),
                rs.getString("content_sha256"),
                rs.getObject("captured_at", OffsetDateTime.class).toInstant(),
                rs.getObject("taken_at", OffsetDateTime.class).toInstant(),
                late == null ? null : new LateId(late),
                rs.getString("carrier_name"));
    }
}
