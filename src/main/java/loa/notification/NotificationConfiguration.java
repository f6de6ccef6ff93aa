package loa.notification;

import java.time.Clock;
import java.time.Duration;
import loa.notification.mail.Smtp;
import loa.platform.job.RecurringJob;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that send what is due, one for each way, and that drop what is old. */
@Configuration
@EnableConfigurationProperties(Smtp.class)
class NotificationConfiguration {

    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    RecurringJob sendMail(Dispatch dispatch, java.util.List<Carrier> carriers, Clock clock) {
        return sending("notification.email", Way.EMAIL, dispatch, carriers, clock);
    }

    @Bean
    RecurringJob sendPush(Dispatch dispatch, java.util.List<Carrier> carriers, Clock clock) {
        return sending("notification.push", Way.PUSH, dispatch, carriers, clock);
    }

    @Bean
    RecurringJob sweepNotices(Notices notices, Clock clock) {
        return new RecurringJob(
                "notification.sweep",
                "0 40 2 * * *",
                clock.getZone(),
                () -> notices.sweep(clock.instant().minus(KEPT)));
    }

    private static RecurringJob sending(
            String name, Way way, Dispatch dispatch, java.util.List<Carrier> carriers, Clock clock) {
        return new RecurringJob(
                name,
                "0 * * * * *",
                clock.getZone(),
                () -> carriers.stream().filter(carrier -> carrier.way() == way).forEach(dispatch::run));
    }
}
