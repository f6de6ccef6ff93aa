package loa.search;

import java.time.Clock;
import loa.platform.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the index right without anybody searching. */
@Configuration
class SearchJobs {

    @Bean
    RecurringJob keepIndex(Index index, Clock clock) {
        return new RecurringJob("search.keep", "*/20 * * * * *", clock.getZone(), index::keep);
    }

    /** Whatever a watch may have missed is found by reading everything. */
    @Bean
    RecurringJob reconcileIndex(Index index, Clock clock) {
        return new RecurringJob("search.reconcile", "0 40 2 * * *", clock.getZone(), index::rebuild);
    }
}
