package loa.platform.job;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.ZoneId;

/**
 * What runs again and again by the clock on the wall. A module declares it as a bean; one node of all runs it at a time. A run
 * may be cut off and come again, so its effects bear repetition.
 */
public final class RecurringJob extends RecurringTask<Void> {

    private final Runnable body;

    /**
     * Names the job and its hours.
     *
     * @param name module and matter, as {@code work.remind}; never changed, for the table knows the job by it
     * @param cron second, minute, hour, day, month, weekday, as {@code 0 0 7 * * *}
     * @param zone of the hours in it
     */
    public RecurringJob(String name, String cron, ZoneId zone, Runnable body) {
        super(name, new CronSchedule(cron, zone), Void.class);
        this.body = body;
    }

    /** Runs it here and now. */
    public void run() {
        body.run();
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        run();
    }
}
