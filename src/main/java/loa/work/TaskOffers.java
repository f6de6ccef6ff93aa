package loa.work;

import static loa.work.Columns.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.platform.Me;
import loa.work.Task.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may be done with many tasks at once: the life cycle is asked, nothing is moved. */
@Repository
public class TaskOffers {

    private final JdbcClient db;
    private final TaskRights rights;
    private final Clock clock;

    TaskOffers(JdbcClient db, TaskRights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** What would be said to each of these moves, in their order; empty: it would be made. */
    public Map<TaskId, List<Optional<Refusal>>> ask(Collection<TaskId> ids, List<TaskMove> moves, Me me) {
        var today = LocalDate.now(clock);
        var answers = new LinkedHashMap<TaskId, List<Optional<Refusal>>>();
        for (var task : find(ids).values()) {
            var by = rights.asker(task, me);
            answers.put(
                    task.id(),
                    moves.stream()
                            .map(move -> task.decide(move, by, today) instanceof Refused(var why)
                                    ? Optional.of(why)
                                    : Optional.<Refusal>empty())
                            .toList());
        }
        return answers;
    }

    private Map<TaskId, Task> find(Collection<TaskId> ids) {
        var found = new HashMap<TaskId, Task>();
        db.sql("select * from work.task where id = any(cast(:ids as uuid[]))")
                .param("ids", array(ids, TaskId::value))
                .query(Tasks::read)
                .list()
                .forEach(task -> found.put(task.id(), task));
        return found;
    }
}
