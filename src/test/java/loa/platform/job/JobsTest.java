package loa.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import loa.LoaTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class JobsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Jobs jobs;
    private final DataSource database;
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    JobsTest(Jobs jobs, DataSource database, JdbcClient db, Clock clock, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.database = database;
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Test
    void two_nodes_do_each_once_and_one_that_fails_is_tried_again() {
        var done = new ConcurrentHashMap<String, AtomicInteger>();
        var broken = new AtomicInteger();
        var job = new OneTimeJob("test.count", payload -> {
            if (payload.equals("broken")) {
                broken.incrementAndGet();
                throw new IllegalStateException("không gửi được");
            }
            done.computeIfAbsent(payload, key -> new AtomicInteger()).incrementAndGet();
        });
        for (int i = 0; i < 200; i++) jobs.once("test.count", "n" + i, "Việc " + i, clock.instant());
        jobs.once("test.count", "broken", "broken", clock.instant());

        var nodes = List.of(node("a", job), node("b", job));
        nodes.forEach(Scheduler::start);
        await().atMost(Duration.ofSeconds(20)).until(() -> done.size() == 200 && broken.get() == 1);
        await().atMost(Duration.ofSeconds(5)).until(() -> waiting("test.count") == 1);
        nodes.forEach(Scheduler::stop);

        assertThat(done.values()).allMatch(times -> times.get() == 1);
        assertThat(db.sql("select consecutive_failures from platform.job where task_instance = 'broken'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        db.sql("delete from platform.job where task_name = 'test.count'").update();
    }

    @Test
    void what_waits_under_a_key_is_not_asked_for_twice_and_what_is_rolled_back_not_at_all() {
        var later = clock.instant().plus(Duration.ofHours(1));
        assertThat(jobs.once("test.later", "one", "1", later)).isTrue();
        assertThat(jobs.once("test.later", "one", "2", later)).isFalse();
        transaction.executeWithoutResult(status -> {
            jobs.once("test.later", "two", "2", later);
            status.setRollbackOnly();
        });

        assertThat(waiting("test.later")).isEqualTo(1);
        db.sql("delete from platform.job where task_name = 'test.later'").update();
    }

    @Test
    void hours_are_those_of_the_wall_in_vietnam() {
        var job = new RecurringJob("test.morning", "0 0 7 * * *", ZONE, () -> {});
        var evening = LocalDateTime.of(2026, 11, 23, 20, 0).atZone(ZONE).toInstant();

        assertThat(job.schedulableInstance("recurring")
                        .getNextExecutionTime(evening)
                        .atZone(ZONE))
                .isEqualTo(LocalDateTime.of(2026, 11, 24, 7, 0).atZone(ZONE));
    }

    @Test
    void waits_grow_from_a_minute_to_six_hours() {
        var waits = new ArrayList<Duration>();
        for (int failures : new int[] {0, 1, 5, 9, 19}) waits.add(OneTimeJob.waitAfter(failures));

        assertThat(waits)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(32),
                        Duration.ofHours(6),
                        Duration.ofHours(6));
    }

    private Scheduler node(String name, OneTimeJob job) {
        return Scheduler.create(database, job)
                .tableName(Jobs.TABLE)
                .serializer(new PlainPayload())
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(3)
                .pollUsingLockAndFetch(
                        PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE.lowerLimitFractionOfThreads,
                        PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE.upperLimitFractionOfThreads)
                .pollingInterval(Duration.ofMillis(50))
                .build();
    }

    private int waiting(String job) {
        return db.sql("select count(*) from platform.job where task_name = :job")
                .param("job", job)
                .query(Integer.class)
                .single();
    }
}
