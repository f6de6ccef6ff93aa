package loa.platform.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done once, at its time, for one key; {@link Jobs#once} asks for it. Where it fails it is tried again, after a minute,
 * two, four and so on up to six hours, for about three days. It may run twice, so its effects bear repetition.
 */
public final class OneTimeJob extends OneTimeTask<String> {

    private static final Logger LOG = LoggerFactory.getLogger(OneTimeJob.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int TRIES = 20;

    private final Consumer<String> body;

    /**
     * Names the job.
     *
     * @param name module and matter, as {@code notification.send}; never changed, for the table knows the job by it
     * @param body gets the payload; an exception means: again later
     */
    public OneTimeJob(String name, Consumer<String> body) {
        super(name, String.class, OneTimeJob::later);
        this.body = body;
    }

    /** Runs it here and now. */
    public void run(String payload) {
        body.accept(payload);
    }

    @Override
    public void executeOnce(TaskInstance<String> instance, ExecutionContext context) {
        run(instance.getData());
    }

    private static void later(ExecutionComplete failed, ExecutionOperations<String> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        if (failures + 1 >= TRIES) {
            LOG.error("{} was tried {} times and is given up", failed.getExecution().taskInstance, TRIES);
            operations.stop();
        } else {
            operations.reschedule(failed, failed.getTimeDone().plus(waitAfter(failures)));
        }
    }

    /** How long to wait after so many failures before this one. */
    static Duration waitAfter(int failures) {
        var doubled = Duration.ofMinutes(1L << Math.min(failures, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
