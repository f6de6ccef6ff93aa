package loa.media.part;

import java.time.Clock;
import loa.platform.job.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets go, every night and once in the whole cluster, of files that never became whole. */
@Configuration
class PartJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PartJobs.class);

    @Bean
    RecurringJob sweepParts(PartDesk desk, Clock clock) {
        return new RecurringJob("media.parts", "0 40 3 * * *", clock.getZone(), () -> {
            int gone = desk.sweep(PartDesk.KEPT);
            if (gone > 0) LOG.info("{} files in parts that nobody went on with are gone", gone);
        });
    }
}
