package loa.evidence.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.evidence.SubmissionId;
import loa.media.MediaId;
import loa.platform.Me;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sheets on file: tables {@code evidence.paper_sheet}, {@code paper_row}, {@code paper_photo} and {@code paper_draft}. */
@Repository
class Papers {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    Papers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    PaperNumber add(String title, @Nullable String opens, List<TaskId> tasks, Me by) {
        var id = UUID.randomUUID();
        var number = db.sql("""
                insert into evidence.paper_sheet (id, number, kind, title, opens, printed_by, printed_by_name, printed_at)
                values (:id, nextval('evidence.paper_number'), :kind, :title, :opens, :by, :name, :now)
                returning number
                """)
                .param("id", id)
                .param("kind", opens == null ? "TASKS" : "ATTENDANCE")
                .param("title", title)
                .param("opens", opens)
                .param("by", by.person())
                .param("name", by.name())
                .param("now", utc(clock.instant()))
                .query(Integer.class)
                .single();
        db.sql("""
                insert into evidence.paper_row (sheet, line, task)
                select :sheet, x.line, x.task
                  from unnest(cast(:tasks as uuid[])) with ordinality as x (task, line)
                """)
                .param("sheet", id)
                .param(
                        "tasks",
                        tasks.stream().map(task -> task.value().toString()).toArray(String[]::new))
                .update();
        return new PaperNumber(number);
    }

    Optional<PaperSheet> find(PaperNumber number) {
        return db.sql("select * from evidence.paper_sheet where number = :number")
                .param("number", number.value())
                .query(this::read)
                .optional();
    }

    /** The sheet, which nobody else enters until the end of the transaction. */
    Optional<PaperSheet> hold(PaperNumber number) {
        return db.sql("select * from evidence.paper_sheet where number = :number for update")
                .param("number", number.value())
                .query(this::read)
                .optional();
    }

    void entered(PaperSheet sheet, int line, SubmissionId as) {
        db.sql("update evidence.paper_row set submission = :submission where sheet = :sheet and line = :line")
                .param("submission", as.value())
                .param("sheet", sheet.id())
                .param("line", line)
                .update();
    }

    void add(PaperSheet sheet, MediaId photo) {
        db.sql("insert into evidence.paper_photo (sheet, media) values (:sheet, :media)")
                .param("sheet", sheet.id())
                .param("media", photo.value())
                .update();
    }

    Filled draft(PaperSheet sheet, Me me) {
        return db.sql("select content from evidence.paper_draft where sheet = :sheet and person = :person")
                .param("sheet", sheet.id())
                .param("person", me.person())
                .query((rs, row) -> JSON.readValue(rs.getString("content"), Filled.class))
                .optional()
                .orElse(Filled.NOTHING);
    }

    void save(PaperSheet sheet, Filled draft, Me me) {
        db.sql("""
                insert into evidence.paper_draft (sheet, person, content, saved_at)
                values (:sheet, :person, :content::jsonb, :now)
                    on conflict (sheet, person) do update set content = excluded.content, saved_at = excluded.saved_at
                """)
                .param("sheet", sheet.id())
                .param("person", me.person())
                .param("content", JSON.writeValueAsString(draft))
                .param("now", utc(clock.instant()))
                .update();
    }

    private PaperSheet read(ResultSet rs, int row) throws SQLException {
        var id = id(rs, "id");
        return new PaperSheet(
                id,
                new PaperNumber(rs.getInt("number")),
                rs.getString("title"),
                rs.getString("opens"),
                rs.getString("printed_by_name"),
                rs.getObject("printed_at", OffsetDateTime.class).toInstant(),
                rows(id),
                db.sql("select media from evidence.paper_photo where sheet = :sheet order by media")
                        .param("sheet", id)
                        .query((photo, at) -> new MediaId(id(photo, "media")))
                        .list());
    }

    private List<PaperSheet.Row> rows(UUID sheet) {
        return db.sql("select line, task, submission from evidence.paper_row where sheet = :sheet order by line")
                .param("sheet", sheet)
                .query((rs, row) -> {
                    var entered = rs.getObject("submission", UUID.class);
                    return new PaperSheet.Row(
                            rs.getInt("line"),
                            new TaskId(id(rs, "task")),
                            entered == null ? null : new SubmissionId(entered));
                })
                .list();
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
