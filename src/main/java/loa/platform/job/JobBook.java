package loa.platform.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the background jobs are doing, for who looks after the machine. */
@Component
public class JobBook {

    private final JdbcClient db;
    private final List<RecurringJob> recurring;
    private final List<OneTimeJob> once;
    private final Clock clock;

    JobBook(JdbcClient db, List<RecurringJob> recurring, List<OneTimeJob> once, Clock clock) {
        this.db = db;
        this.recurring = recurring;
        this.once = once;
        this.clock = clock;
    }

    /**
     * A job that runs by the clock.
     *
     * @param next {@code null}: no node of the cluster has taken it up yet
     * @param failures how often it failed since it last succeeded
     */
    public record Standing(
            String name,
            boolean running,
            @Nullable Instant next,
            @Nullable Instant succeeded,
            @Nullable Instant failed,
            int failures) {}

    /** Runs of a job that are asked for one by one; {@code failing} of them failed at least once. */
    public record Queue(
            String name, int waiting, int failing, @Nullable Instant failed) {}

    public List<Standing> recurring() {
        var known = new HashMap<String, Standing>();
        db.sql("select * from platform.job where task_instance = :instance")
                .param("instance", RecurringTask.INSTANCE)
                .query(rs -> {
                    var name = rs.getString("task_name");
                    known.put(
                            name,
                            new Standing(
                                    name,
                                    rs.getBoolean("picked"),
                                    instant(rs, "execution_time"),
                                    instant(rs, "last_success"),
                                    instant(rs, "last_failure"),
                                    rs.getInt("consecutive_failures")));
                });
        return recurring.stream()
                .map(RecurringJob::getName)
                .sorted()
                .map(name -> known.getOrDefault(name, new Standing(name, false, null, null, null, 0)))
                .toList();
    }

    public List<Queue> queues() {
        Map<String, Queue> known = new HashMap<>();
        db.sql("""
                select task_name, count(*) as waiting, count(*) filter (where consecutive_failures > 0) as failing,
                       max(last_failure) as failed
                  from platform.job where task_instance <> :instance group by task_name
                """).param("instance", RecurringTask.INSTANCE).query(rs -> {
            var name = rs.getString("task_name");
            known.put(name, new Queue(name, rs.getInt("waiting"), rs.getInt("failing"), instant(rs, "failed")));
        });
        return once.stream()
                .map(OneTimeJob::getName)
                .sorted()
                .map(name -> known.getOrDefault(name, new Queue(name, 0, 0, null)))
                .toList();
    }

    public Optional<Standing> find(String name) {
        return recurring().stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** Brings the next run forward to now; {@code false}: it runs already, or no node has taken it up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hurry(String name) {
        // The version tells a node that was about to take it up that it has changed.
        return db.sql("""
                update platform.job set execution_time = :now, version = version + 1
                 where task_name = :name and task_instance = :instance and not picked
                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("name", name)
                        .param("instance", RecurringTask.INSTANCE)
                        .update()
                > 0;
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
