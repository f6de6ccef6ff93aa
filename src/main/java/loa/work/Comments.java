package loa.work;

import static loa.work.Columns.*;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people say to each other about a task: table {@code work.comment}. */
@Repository
public class Comments {

    private static final int LONGEST = 4000;

    private final JdbcClient db;
    private final AuditLog audit;
    private final Clock clock;

    Comments(JdbcClient db, AuditLog audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a comment, or says why not; who may see the task may speak of it. */
    @Transactional
    public Optional<Objection> add(TaskFacts task, String words, Me me) {
        if (words.isBlank()) return Optional.of(Objection.WORDS_MISSING);
        if (words.strip().length() > LONGEST) return Optional.of(Objection.WORDS_TOO_LONG);
        db.sql("""
                insert into work.comment (id, task_id, at, by_person, by_name, by_post, by_unit, words)
                values (:id, :task, :at, :person, :name, :post, :unit, :words)
                """)
                .param("id", UUID.randomUUID())
                .param("task", task.id().value())
                .param("at", utc(clock.instant()))
                .params(signature(me))
                .param("words", words.strip())
                .update();
        audit.append(
                me,
                "work.task.commented",
                "task:" + task.id().value(),
                task.campaign().value(),
                task.unit().value(),
                Map.of("clause", task.clause()));
        return Optional.empty();
    }
}
