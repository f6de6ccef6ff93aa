package loa.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The drafts on file, one for each person and task: table {@code evidence.draft}. */
@Repository
public class Drafts {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Draft> find(TaskId task, UUID person) {
        return find("select content from evidence.draft where task = :task and person = :person", task, person);
    }

    /** All drafts of a person, by task. */
    public Map<TaskId, Draft> of(UUID person) {
        var drafts = new HashMap<TaskId, Draft>();
        db.sql("select task, content from evidence.draft where person = :person")
                .param("person", person)
                .query(rs -> {
                    drafts.put(new TaskId(UUID.fromString(rs.getString("task"))), read(rs.getString("content")));
                });
        return drafts;
    }

    /** The draft, which nobody else changes until the end of the transaction. */
    Optional<Draft> hold(TaskId task, UUID person) {
        return find(
                "select content from evidence.draft where task = :task and person = :person for update", task, person);
    }

    private Optional<Draft> find(String sql, TaskId task, UUID person) {
        return db.sql(sql)
                .param("task", task.value())
                .param("person", person)
                .query((rs, row) -> read(rs.getString("content")))
                .optional();
    }

    static Draft read(String content) {
        return JSON.readValue(content, Draft.class);
    }

    void save(TaskId task, UUID person, Draft draft) {
        db.sql("""
                insert into evidence.draft (task, person, content, saved_at)
                values (:task, :person, :content::jsonb, :now)
                    on conflict (task, person) do update set content = excluded.content, saved_at = excluded.saved_at
                """)
                .param("task", task.value())
                .param("person", person)
                .param("content", JSON.writeValueAsString(draft))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(TaskId task, UUID person) {
        db.sql("delete from evidence.draft where task = :task and person = :person")
                .param("task", task.value())
                .param("person", person)
                .update();
    }
}
