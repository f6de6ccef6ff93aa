package loa.work.share;

import static loa.work.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shares on file: table {@code work.share}, which no other class writes. */
@Repository
public class Shares {

    private final JdbcClient db;

    Shares(JdbcClient db) {
        this.db = db;
    }

    /** What units were asked for of this task; those of the plan that were asked for nothing are not among them. */
    public List<Share> of(TaskId task) {
        return db.sql("select * from work.share where task_id = :task order by due_on nulls last, unit_id")
                .param("task", task.value())
                .query(Shares::read)
                .list();
    }

    Optional<Share> hold(TaskId task, UnitId unit) {
        return db.sql("select * from work.share where task_id = :task and unit_id = :unit for update")
                .param("task", task.value())
                .param("unit", unit.value())
                .query(Shares::read)
                .optional();
    }

    void save(Share share, Me by, Instant at) {
        db.sql("""
                insert into work.share
                       (task_id, unit_id, words, due_on, state, person_id, person_name, note, moved_at, by_name)
                values (:task, :unit, :words, :due, :state, :person, :personName, :note, :at, :by)
                on conflict (task_id, unit_id) do update
                   set words = excluded.words, due_on = excluded.due_on, state = excluded.state,
                       person_id = excluded.person_id, person_name = excluded.person_name, note = excluded.note,
                       moved_at = excluded.moved_at, by_name = excluded.by_name
                """)
                .param("task", share.task().value())
                .param("unit", share.unit().value())
                .param("words", share.words())
                .param("due", share.dueOn())
                .param("state", share.state().name())
                .param("person", share.person() == null ? null : share.person().value())
                .param("personName", share.personName())
                .param("note", share.note())
                .param("at", utc(at))
                .param("by", by.name())
                .update();
    }

    private static Share read(ResultSet rs, int row) throws SQLException {
        return new Share(
                new TaskId(id(rs, "task_id")),
                new UnitId(id(rs, "unit_id")),
                rs.getString("words"),
                day(rs, "due_on"),
                ShareState.valueOf(rs.getString("state")),
                idOrNull(rs, "person_id", PersonId::new),
                rs.getString("person_name"),
                rs.getString("note"));
    }
}
