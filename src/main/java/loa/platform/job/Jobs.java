package loa.platform.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Asks for something to be done later, in the transaction of the asker: what is rolled back is not asked for. */
@Component
public class Jobs {

    /** The table of the jobs; {@code db-scheduler.table-name} says the same. */
    static final String TABLE = "platform.job";

    private final SchedulerClient client;

    Jobs(DataSource database) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .serializer(new PlainPayload())
                .build();
    }

    /**
     * Asks for one run of a {@link OneTimeJob}.
     *
     * @param key tells this run from others of the job; a run with the same key that still waits is not asked for again
     * @return whether it was asked for
     */
    public boolean once(String job, String key, String payload, Instant when) {
        return client.scheduleIfNotExists(new TaskInstance<>(job, key, payload), when);
    }
}
