package loa.organization.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import loa.platform.sheet.FilledSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sheets uploaded and not confirmed yet: table {@code organization.import_preview}, which no other class writes. */
@Repository
class Previews {

    private static final JsonMapper JSON = new JsonMapper();

    record Preview(UUID id, IntakeKind kind, String fileName, FilledSheet sheet, boolean done) {}

    private final JdbcClient db;

    Previews(JdbcClient db) {
        this.db = db;
    }

    void add(Preview preview, UUID person, Instant at) {
        db.sql("""
                insert into organization.import_preview (id, kind, file_name, sheet, person, created_at)
                values (:id, :kind, :fileName, :sheet::jsonb, :person, :at)
                """)
                .param("id", preview.id)
                .param("kind", preview.kind.name())
                .param("fileName", preview.fileName)
                .param("sheet", JSON.writeValueAsString(preview.sheet).replace("\\u0000", ""))
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One's own preview. */
    Optional<Preview> find(UUID id, UUID person) {
        return db.sql("select * from organization.import_preview where id = ? and person = ?")
                .params(id, person)
                .query(Previews::read)
                .optional();
    }

    /** Marks it as carried out; whether it was not before. */
    boolean finish(UUID id, Instant at) {
        return db.sql("update organization.import_preview set done_at = ? where id = ? and done_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    void forgetBefore(Instant at) {
        db.sql("delete from organization.import_preview where created_at < ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Preview read(ResultSet rs, int row) throws SQLException {
        return new Preview(
                rs.getObject("id", UUID.class),
                IntakeKind.valueOf(rs.getString("kind")),
                rs.getString("file_name"),
                JSON.readValue(rs.getString("sheet"), FilledSheet.class),
                rs.getObject("done_at") != null);
    }
}
