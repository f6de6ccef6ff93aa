package loa.platform.job;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Lets the scheduler read our clock and our payloads, and sweeps out sessions that have ended. */
@Configuration
class JobConfiguration {

    @Bean
    com.github.kagkarlsson.scheduler.Clock clockOfJobs(Clock clock) {
        return clock::instant;
    }

    @Bean
    DbSchedulerCustomizer payloadsOfJobs() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new PlainPayload());
            }
        };
    }

    @Bean
    RecurringJob sweepSessions(JdbcIndexedSessionRepository sessions, Clock clock) {
        return new RecurringJob(
                "platform.sessions", "0 */10 * * * *", clock.getZone(), sessions::cleanUpExpiredSessions);
    }
}
