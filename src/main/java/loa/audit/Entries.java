package loa.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chain on file: tables {@code audit.entry} and {@code audit.head}, to which no other class writes. */
@Repository
class Entries {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient db;

    Entries(JdbcClient db) {
        this.db = db;
    }

    void append(Entry entry) {
        var head = db.sql("select sequence, hash from audit.head for update")
                .query((rs, row) -> new Link(rs.getLong("sequence"), rs.getString("hash")))
                .single();
        var next = new Link(head.sequence + 1, entry.hash(head.sequence + 1, head.hash));
        db.sql("""
                insert into audit.entry (sequence, at, person, person_name, post, act, subject, campaign, unit, details, previous, hash)
                values (:sequence, :at, :person, :personName, :post, :act, :subject, :campaign, :unit, :details::jsonb, :previous, :hash)
                """)
                .param("sequence", next.sequence)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("person", entry.person())
                .param("personName", entry.personName())
                .param("post", entry.post())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("campaign", entry.campaign())
                .param("unit", entry.unit())
                .param("details", JSON.writeValueAsString(entry.details()))
                .param("previous", head.hash)
                .param("hash", next.hash)
                .update();
        db.sql("update audit.head set sequence = :sequence, hash = :hash")
                .param("sequence", next.sequence)
                .param("hash", next.hash)
                .update();
    }

    Verification verify() {
        throw new UnsupportedOperationException();
    }

    static Entry read(ResultSet rs, int row) throws SQLException {
        return new Entry(
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getObject("person", UUID.class),
                rs.getString("person_name"),
                rs.getString("post"),
                rs.getString("act"),
                rs.getString("subject"),
                rs.getObject("campaign", UUID.class),
                rs.getObject("unit", UUID.class),
                JSON.readValue(rs.getString("details"), DETAILS));
    }

    private record Link(long sequence, String hash) {}
}
