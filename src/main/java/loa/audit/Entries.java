package loa.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import loa.audit.Verification.Broken;
import loa.audit.Verification.Verified;
import loa.audit.Verification.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chain on file: tables {@code audit.entry} and {@code audit.head}, to which no other class writes. */
@Repository
class Entries {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private static final Link FIRST = new Link(0, "loa");

    private final JdbcClient db;

    Entries(JdbcClient db) {
        this.db = db;
    }

    void append(Entry entry) {
        var head = db.sql("select sequence, hash from audit.head for update")
                .query(Entries::link)
                .single();
        var next = new Link(head.sequence + 1, entry.hash(head.sequence + 1, head.hash));
        db.sql("""
                insert into audit.entry (sequence, at, person, person_name, post, act, subject, campaign, unit, details, search, previous, hash)
                values (:sequence, :at, :person, :personName, :post, :act, :subject, :campaign, :unit, :details::jsonb, :search, :previous, :hash)
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
                .param("search", entry.search())
                .param("previous", head.hash)
                .param("hash", next.hash)
                .update();
        db.sql("update audit.head set sequence = :sequence, hash = :hash")
                .param("sequence", next.sequence)
                .param("hash", next.hash)
                .update();
    }

    /** Reads row by row, in pages, so that a long log needs no more memory than a short one. */
    Verification verify() {
        var last = FIRST;
        while (true) {
            var page = db.sql("select * from audit.entry where sequence > ? order by sequence limit 1000")
                    .param(last.sequence)
                    .query((rs, row) -> new Written(
                            new Link(rs.getLong("sequence"), rs.getString("hash")),
                            rs.getString("previous"),
                            read(rs, row)))
                    .list();
            if (page.isEmpty()) break;
            for (var written : page) {
                var broken = written.breaks(last);
                if (broken != null) return new Broken(last.sequence + 1, broken);
                last = written.link;
            }
        }
        var head = db.sql("select sequence, hash from audit.head")
                .query(Entries::link)
                .single();
        return head.equals(last) ? new Verified(last.sequence, last.hash) : new Broken(last.sequence + 1, Why.CUT_OFF);
    }

    private static Link link(ResultSet rs, int row) throws SQLException {
        return new Link(rs.getLong("sequence"), rs.getString("hash"));
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

    /** A row as it is found: its own link, the one it claims to follow, and what it says. */
    private record Written(Link link, String previous, Entry entry) {

        @Nullable
        Why breaks(Link before) {
            if (link.sequence != before.sequence + 1) return Why.MISSING;
            if (!previous.equals(before.hash)) return Why.UNLINKED;
            return entry.hash(link.sequence, previous).equals(link.hash) ? null : Why.CHANGED;
        }
    }
}
