package loa.organization.decree;

import java.time.Clock;
import loa.platform.job.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out decrees on their day. */
@Configuration
class DecreeJobs {

    /** In the first minute of the day, and each hour for what the night missed. */
    @Bean
    RecurringJob carryOutDecrees(DecreeDesk desk, Clock clock) {
        return new RecurringJob("organization.decree", "0 1 * * * *", clock.getZone(), desk::carryOutDue);
    }
}
