package loa.work.succession;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import loa.organization.CampaignUnits;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.work.TaskMoved;
import loa.work.TaskState;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was done stays with a unit that ended; where it is opened again, its heir has to do it. */
@Repository
class Reopening {

    private final JdbcClient db;
    private final Units units;
    private final CampaignUnits participants;
    private final Clock clock;

    Reopening(JdbcClient db, Units units, CampaignUnits participants, Clock clock) {
        this.db = db;
        this.units = units;
        this.participants = participants;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TaskMoved moved) {
        if (isDone(moved.from()) && !isDone(moved.to())) handOver(moved);
    }

    private static boolean isDone(TaskState state) {
        return state == TaskState.PROVED || state == TaskState.NOT_APPLICABLE;
    }

    private void handOver(TaskMoved moved) {
        var task = moved.task().value();
        var unit = new UnitId(db.sql("select unit_id from work.task where id = ?")
                .param(task)
                .query(UUID.class)
                .single());
        var heir = units.map(LocalDate.now(clock)).of(List.of(unit));
        if (heir.equals(unit)) return;
        db.sql("""
                update work.task
                   set unit_id = :heir, earlier_units = earlier_units || unit_id, person_id = null, person_name = null
                 where id = :task
                """).param("heir", heir.value()).param("task", task).update();
        participants.takePart(moved.campaign().value(), List.of(heir));
        db.sql("""
                insert into work.entry (task_id, sequence, at, by_person, by_name, by_post, by_unit, move, state, note, day)
                select task_id, sequence + 1, at, by_person, by_name, by_post, by_unit, 'Inherited', state, :note, day
                  from work.entry
                 where task_id = :task
                 order by sequence desc
                 limit 1
                """)
                .param("note", msg("work.succession.reopened", nameOf(unit), nameOf(heir)))
                .param("task", task)
                .update();
    }

    private String nameOf(UnitId unit) {
        return units.find(unit).map(Unit::name).orElse(unit.toString());
    }
}
