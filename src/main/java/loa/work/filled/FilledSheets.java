package loa.work.filled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import loa.platform.sheet.FilledSheet;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Sheets uploaded and not confirmed yet: table {@code work.filled_sheet}, which no other class writes. */
@Repository
class FilledSheets {

    private static final JsonMapper JSON = new JsonMapper();

    record Kept(UUID id, CampaignId campaign, String fileName, FilledSheet sheet, boolean done) {}

    private final JdbcClient db;

    FilledSheets(JdbcClient db) {
        this.db = db;
    }

    void add(Kept kept, UUID person, Instant at) {
        db.sql("""
                insert into work.filled_sheet (id, campaign_id, file_name, sheet, person_id, created_at)
                values (:id, :campaign, :fileName, :sheet::jsonb, :person, :at)
                """)
                .param("id", kept.id)
                .param("campaign", kept.campaign.value())
                .param("fileName", kept.fileName)
                .param("sheet", JSON.writeValueAsString(kept.sheet).replace("\\u0000", ""))
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One's own sheet. */
    Optional<Kept> find(UUID id, CampaignId campaign, UUID person) {
        return db.sql("select * from work.filled_sheet where id = ? and campaign_id = ? and person_id = ?")
                .params(id, campaign.value(), person)
                .query(FilledSheets::read)
                .optional();
    }

    /** Marks it as carried out; whether it was not before. */
    boolean finish(UUID id, Instant at) {
        return db.sql("update work.filled_sheet set done_at = ? where id = ? and done_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    void forgetBefore(Instant at) {
        db.sql("delete from work.filled_sheet where created_at < ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Kept read(ResultSet rs, int row) throws SQLException {
        return new Kept(
                rs.getObject("id", UUID.class),
                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                rs.getString("file_name"),
                JSON.readValue(rs.getString("sheet"), FilledSheet.class),
                rs.getObject("done_at") != null);
    }
}
