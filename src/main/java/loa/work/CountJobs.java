package loa.work;

import java.time.Clock;
import loa.platform.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Folds the steps by which tasks were counted into the counts, so that few are left to add up. */
@Configuration
class CountJobs {

    @Bean
    RecurringJob foldCounts(JdbcClient db, Clock clock) {
        return new RecurringJob(
                "work.counts",
                "30 * * * * *",
                clock.getZone(),
                () -> db.sql("select work.fold_counts()").query((rs, row) -> "").list());
    }
}
