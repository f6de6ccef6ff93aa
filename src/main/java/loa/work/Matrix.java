package loa.work;

import static loa.work.Columns.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.work.TaskRights.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which unit stands where with which clause of the plan. */
@Repository
public class Matrix {

    private final JdbcClient db;
    private final Clock clock;

    Matrix(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What one unit owes by one clause. */
    public record Cell(TaskId task, TaskState state, boolean late) {

        /** Of several tasks by one clause the one to look at: what is late, else what is open. */
        Cell worse(Cell other) {
            if (late != other.late) return late ? this : other;
            return state.isOpen() || !other.state.isOpen() ? this : other;
        }
    }

    /**
     * Units by clauses; where a unit owes nothing by a clause there is no cell.
     *
     * @param clauses those that ask something, with how far each has come, in the order of the plan
     * @param units the cells of each unit by the clause's id
     */
    public record Grid(Map<String, ClauseStatus> clauses, Map<UnitId, Map<String, Cell>> units) {}

    /** What these units owe. */
    public Grid of(CampaignId campaign, Sight sight, TaskFilter filter, List<Unit> units) {
        var clauses = new LinkedHashMap<String, ClauseStatus>();
        var cells = new HashMap<UnitId, Map<String, Cell>>();
        var today = LocalDate.now(clock);
        var narrowing = Narrowing.of(campaign, sight, filter, units, today)
                .and("t.unit_id = any(cast(:page as uuid[]))", "page", array(units, Unit::id));
        db.sql("""
                select t.id, t.clause_id, t.unit_id, t.state, s.status,
                       t.due_on < :now and t.state in ('WAITING', 'READY', 'RUNNING', 'RETURNED') as late
                """ + Narrowing.TASKS + """
                  join work.api_clause_status s on s.campaign_id = t.campaign_id and s.clause_id = t.clause_id
                """ + narrowing.where() + " order by c.place")
                .params(narrowing.values())
                .param("now", today)
                .query(rs -> {
                    var clause = rs.getString("clause_id");
                    clauses.put(clause, ClauseStatus.valueOf(rs.getString("status")));
                    var cell = new Cell(
                            new TaskId(id(rs, "id")), TaskState.valueOf(rs.getString("state")), rs.getBoolean("late"));
                    cells.computeIfAbsent(new UnitId(id(rs, "unit_id")), unit -> new LinkedHashMap<>())
                            .merge(clause, cell, Cell::worse);
                });
        return new Grid(clauses, cells);
    }

    /** How many of these are late. */
    public static int late(Iterable<Cell> cells) {
        int late = 0;
        for (var cell : cells) if (cell.late) late++;
        return late;
    }
}
